#include "views/trust/what_if_panel.h"

#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QLineEdit>
#include <QSaveFile>
#include <QStringListModel>
#include <QTextBrowser>

#include "views/common/format.h"
#include "views/common/queries.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"
#include "views/common/theme.h"
#include "views/common/trust_words.h"
#include "views/trust/trust_rows.h"
#include "views/trust/what_if_text.h"

namespace souverix
{

WhatIfPanel::WhatIfPanel(const Theme& theme, Queries& queries, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_queries(queries), m_model(whatIfColumns(), queries),
      m_thing(new QComboBox), m_name(new QLineEdit), m_names(new QStringListModel(this)),
      m_ask(new QPushButton(tr("Distrust it"))), m_export(new QPushButton(tr("Export…"))),
      m_words(new QTextBrowser), m_table(new TableView(m_model, theme)),
      m_filter(new FilterBox(m_model, theme)), m_pane(nullptr)
{
    build();
    connect(m_ask, &QPushButton::clicked, this, &WhatIfPanel::press);
    connect(m_name, &QLineEdit::returnPressed, this, &WhatIfPanel::press);
    connect(m_export, &QPushButton::clicked, this, &WhatIfPanel::exportList);
    connect(m_thing, &QComboBox::currentIndexChanged, this, &WhatIfPanel::offer);
    connect(&theme, &Theme::changed, this, &WhatIfPanel::say);
    const auto nodeOf = [this](std::size_t row) {
        return std::static_pointer_cast<const WhatIfRows>(m_model.rows())->node(row);
    };
    connect(m_table, &TableView::rowSelected, this,
            [this, nodeOf](std::size_t row) { emit nodeSelected(nodeOf(row)); });
    connect(m_table, &TableView::rowActivated, this,
            [this, nodeOf](std::size_t row) { emit nodeActivated(nodeOf(row)); });
    forget();
}

void WhatIfPanel::build()
{
    for (std::size_t i = 0; i < kTrustThingWords.size(); ++i) {
        m_thing->addItem(trustThingText(static_cast<TrustThing>(i)));
    }
    m_thing->setAccessibleName(tr("Kind of thing"));
    m_name->setAccessibleName(tr("Its id, digest or name"));
    m_name->setPlaceholderText(tr("id, digest, COMPONENT@VERSION, purl or name"));
    m_name->setClearButtonEnabled(true);
    auto* completer = new QCompleter(m_names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_name->setCompleter(completer);
    m_words->setAccessibleName(tr("What would turn, in words"));
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_words->setFixedHeight(fontMetrics().height() * 10);
    m_table->setAccessibleName(tr("Nodes that would turn, in order"));
    auto* question = new QHBoxLayout;
    question->addWidget(m_thing);
    question->addWidget(m_name, 1);
    question->addWidget(m_ask);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_export, 0, Qt::AlignTop);
    auto* answer = new QWidget;
    auto* column = new QVBoxLayout(answer);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addLayout(tools);
    column->addWidget(m_table, 1);
    m_pane = new StatePane(answer);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(question);
    layout->addWidget(m_pane, 1);
}

void WhatIfPanel::setKnown(const std::vector<TrustTarget>& known)
{
    m_known = known;
    offer();
}

void WhatIfPanel::offer()
{
    QStringList names;
    for (const TrustTarget& target : m_known) {
        if (static_cast<int>(target.thing) == m_thing->currentIndex()) {
            names << qstr(target.name);
        }
    }
    names.sort();
    names.removeDuplicates();
    m_names->setStringList(names);
}

void WhatIfPanel::setTarget(const TrustTarget& target)
{
    m_thing->setCurrentIndex(static_cast<int>(target.thing));
    m_name->setText(qstr(target.name));
    m_name->setCursorPosition(0);
}

TrustTarget WhatIfPanel::target() const
{
    return {static_cast<TrustThing>(m_thing->currentIndex()),
            m_name->text().trimmed().toStdString()};
}

void WhatIfPanel::press()
{
    if (!target().name.empty()) {
        emit asked(target());
    }
}

void WhatIfPanel::showAsking()
{
    m_pane->showLoading(tr("Judging every node again without it"));
}

void WhatIfPanel::showAnswer(std::shared_ptr<const WhatIfRows> rows)
{
    m_rows = std::move(rows);
    m_model.setRows(m_rows);
    m_export->setEnabled(m_rows->size() > 0);
    m_pane->showReady();
    say();
}

void WhatIfPanel::showError(const Error& error)
{
    m_rows.reset();
    m_pane->showError(error);
}

std::optional<TrustTarget> WhatIfPanel::answered() const
{
    return m_rows ? std::optional(m_rows->answer().target) : std::nullopt;
}

void WhatIfPanel::forget()
{
    m_rows.reset();
    m_pane->showEmpty(tr("Choose a batch, signer, certificate, image, firmware or component, by a "
                         "click in the picture or by its name, to see which nodes would turn if it "
                         "were distrusted. Nothing is written."));
}

void WhatIfPanel::say()
{
    if (m_rows) {
        m_words->setHtml(whatIfHtml(m_rows->answer(), m_rows->names(), m_theme.colours()));
    }
}

void WhatIfPanel::exportList()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the nodes that would turn"),
                                                      QStringLiteral("what-if.csv"),
                                                      tr("CSV (*.csv);;JSON (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    m_queries.compute(
        this, QStringLiteral("export"),
        [rows = m_rows, path](const std::stop_token&) -> Result<void> {
            const std::string bytes = path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)
                                          ? whatIfJson(rows->answer(), rows->names())
                                          : whatIfCsv(rows->answer(), rows->names());
            QSaveFile file(path);
            const auto size = static_cast<qint64>(bytes.size());
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size ||
                !file.commit()) {
                return fail(ErrorCode::Io,
                            path.toStdString() + ": " + file.errorString().toStdString(),
                            "not-written");
            }
            return {};
        },
        [this](const Result<void>& written) {
            if (!written) {
                m_pane->showError(written.error());
            }
        });
}

} // namespace souverix
