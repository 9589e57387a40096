// What the screen of the raw log shows while it searches, and what it does with single rows.
#include <QFileDialog>
#include <QSaveFile>
#include <QTableView>

#include "model/query/replica_view.h"
#include "views/common/filter_box.h"
#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/events/event_columns.h"
#include "views/events/event_detail.h"
#include "views/events/event_filter_bar.h"
#include "views/events/event_load.h"
#include "views/events/event_table.h"
#include "views/events/events_screen.h"

namespace souverix
{

void EventsScreen::watchSearch()
{
    const auto progress = m_watch ? m_watch->take() : std::nullopt;
    if (!progress) {
        return;
    }
    m_filter->showProgress(*progress);
    if (m_fleet && progress->soFar && !progress->soFar->rows.empty()) {
        m_patience.stop();
        m_partial = progress->soFar;
        m_listState->showStale(tr("Searching, the newest first: older events may follow"));
        m_table->setList(m_partial, m_fleet->names, std::nullopt);
    }
}

void EventsScreen::askStatus()
{
    ask(
        QStringLiteral("status"),
        [](ReplicaView& view, const std::stop_token&) { return view.status(); },
        [this](Result<ReplicaStatus> status) {
            if (status) {
                m_filter->setStatus(std::make_shared<const ReplicaStatus>(std::move(*status)));
            }
        });
}

void EventsScreen::showRowMenu(const QPoint& place)
{
    const QModelIndex index = m_table->view().indexAt(place);
    const std::uint64_t at = m_table->model().top() + static_cast<std::uint64_t>(index.row());
    const EventRow* row = index.isValid() ? m_table->model().pages().row(at) : nullptr;
    if (row == nullptr || !m_fleet) {
        return;
    }
    const auto column = static_cast<EventColumn>(index.column());
    const Names& names = *m_fleet->names;
    FilterMenuValue value{{}, {}, eventCell(*row, column, names), eventLine(*row, names)};
    const auto is = [&](const char* field, const QString& word) {
        value.field = QLatin1String(field);
        value.value = word;
    };
    switch (column) {
    case EventColumn::Time:
        is("time", row->malformed ? QString() : qstr(row->time.toString()));
        break;
    case EventColumn::Recorded:
        is("recorded", row->malformed ? QString() : qstr(row->recorded.toString()));
        break;
    case EventColumn::Region:
        is("region", qstr(names.text(row->ref.region)));
        break;
    case EventColumn::Sequence:
        is("sequence", QString::number(row->ref.sequence));
        break;
    case EventColumn::Type:
        is("type",
           row->type == EventType::Unknown ? qstr(row->typeText) : qstr(shortName(row->type)));
        break;
    case EventColumn::Subject:
        is("subject", qstr(names.text(row->subject)));
        break;
    case EventColumn::Summary:
        break;
    }
    showFilterMenu(m_table->view().viewport()->mapToGlobal(place), &m_filter->box(), value);
}

void EventsScreen::save(const QString& name, const QByteArray& bytes)
{
    auto* dialog = new QFileDialog(this, tr("Save"), QString(), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString& path) {
        compute(
            QStringLiteral("save"),
            [path, bytes](const std::stop_token&) {
                QSaveFile file(path);
                const bool written = file.open(QIODevice::WriteOnly) &&
                                     file.write(bytes) == bytes.size() && file.commit();
                return written ? QString() : file.errorString();
            },
            [this, path](const QString& problem) {
                m_detail->showNote(problem.isEmpty()
                                       ? tr("Saved as %1").arg(path)
                                       : tr("%1 was not saved: %2").arg(path, problem));
            });
    });
    dialog->open();
}

} // namespace souverix
