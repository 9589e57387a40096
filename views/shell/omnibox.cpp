#include "views/shell/omnibox.h"

#include <algorithm>

#include <QAction>
#include <QKeyEvent>
#include <QListWidget>

#include "views/common/action_registry.h"
#include "views/common/format.h"
#include "views/common/queries.h"
#include "views/shell/bookmarks.h"
#include "views/shell/time_words.h"

namespace souverix
{

namespace
{

using Hit = Omnibox::Hit;

constexpr std::size_t kMostHits = 40;
constexpr int kRowsInSight = 12;

void keepBest(std::vector<Hit>& hits)
{
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit& a, const Hit& b) { return a.score > b.score; });
    hits.resize(std::min(hits.size(), kMostHits));
}

void matchGroups(const std::vector<DriftCounts>& groups, const FleetView& fleet,
                 const QString& typed, Hit::Kind kind, std::vector<Hit>& hits)
{
    for (const DriftCounts& group : groups) {
        const QString name = qstr(fleet.text(group.group));
        const int score = fuzzyScore(typed, name);
        if (score >= 0 && !name.isEmpty()) {
            hits.push_back(
                {kind,
                 name,
                 kind == Hit::Kind::Region ? Omnibox::tr("region") : Omnibox::tr("cluster"),
                 {},
                 group.group,
                 {},
                 score});
        }
    }
}

} // namespace

std::vector<Hit> matchNames(const FleetView& fleet, const QString& typed,
                            const std::stop_token& stop)
{
    std::vector<Hit> hits;
    matchGroups(fleet.driftByRegion, fleet, typed, Hit::Kind::Region, hits);
    matchGroups(fleet.driftByCluster, fleet, typed, Hit::Kind::Cluster, hits);
    for (std::size_t i = 0; i < fleet.nodes.size(); ++i) {
        if (i % 4096 == 0 && stop.stop_requested()) {
            break;
        }
        const QString name = qstr(fleet.text(fleet.nodes[i].node));
        const int score = fuzzyScore(typed, name);
        if (score >= 0) {
            hits.push_back({Hit::Kind::Node,
                            name,
                            qstr(fleet.text(fleet.nodes[i].cluster)),
                            {},
                            fleet.nodes[i].node,
                            {},
                            score});
        }
    }
    keepBest(hits);
    return hits;
}

Omnibox::Omnibox(ActionRegistry& actions, Queries& queries, QWidget* parent)
    : QLineEdit(parent), m_actions(actions), m_queries(queries),
      m_list(new QListWidget(parent->window()))
{
    setPlaceholderText(tr("Ctrl+K  go to, find, do …"));
    setToolTip(tr("A node, cluster, region, screen or command. > commands, @ nodes, ~ a time, "
                  ": SQL"));
    setAccessibleName(tr("Go to anything"));
    setClearButtonEnabled(true);
    m_list->hide();
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::Box);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Matches"));
    connect(this, &QLineEdit::textEdited, this, &Omnibox::search);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { choose(m_list->row(item)); });
}

void Omnibox::setTimes(UtcTime now, UtcTime at)
{
    m_now = now;
    m_at = at;
}

void Omnibox::open(const QString& prefix)
{
    setFocus(Qt::ShortcutFocusReason);
    setText(prefix);
    if (prefix.isEmpty()) {
        selectAll();
    }
    search();
}

void Omnibox::close()
{
    m_list->hide();
    clear();
    m_queries.cancel(this, QStringLiteral("match"));
}

std::vector<Hit> Omnibox::actionHits(const QString& typed) const
{
    std::vector<Hit> hits;
    for (const auto& entry : m_actions.entries()) {
        if (entry.action == nullptr) {
            continue;
        }
        int score =
            std::max(fuzzyScore(typed, entry.info.name), fuzzyScore(typed, entry.info.alias));
        if (score < 0) {
            continue;
        }
        const auto recent = m_recent.indexOf(entry.info.id);
        score += recent >= 0 ? 20 - static_cast<int>(recent) : 0;
        const QString keys = entry.info.keys.isEmpty()
                                 ? QString()
                                 : entry.info.keys.first().toString(QKeySequence::NativeText);
        hits.push_back({Hit::Kind::Action,
                        entry.info.name,
                        entry.action->isEnabled() ? keys : entry.whyNot,
                        entry.info.id,
                        NameId::None,
                        {},
                        score,
                        entry.action->isEnabled()});
    }
    keepBest(hits);
    return hits;
}

std::vector<Hit> Omnibox::bookmarkHits(const QString& typed) const
{
    std::vector<Hit> hits;
    const std::size_t count = m_bookmarks == nullptr ? 0 : m_bookmarks->all().size();
    for (std::size_t i = 0; i < count; ++i) {
        const QString words = bookmarkWords(m_bookmarks->all()[i]);
        const int score = fuzzyScore(typed, words);
        if (score >= 0) {
            hits.push_back({Hit::Kind::Bookmark,
                            words,
                            tr("bookmark"),
                            QString::number(i),
                            NameId::None,
                            {},
                            score});
        }
    }
    keepBest(hits);
    return hits;
}

std::vector<Hit> Omnibox::timeHits(const QString& typed) const
{
    const auto time = parseTimeWords(typed, m_now, m_at);
    if (!time) {
        return {};
    }
    return {{Hit::Kind::Time,
             tr("As of %1").arg(format::utc(*time)),
             format::age(*time, m_now),
             {},
             NameId::None,
             *time}};
}

void Omnibox::search()
{
    const QString typed = text().trimmed();
    const QChar prefix = typed.isEmpty() ? QChar() : typed[0];
    const QString rest = typed.mid(1).trimmed();
    m_queries.cancel(this, QStringLiteral("match"));
    if (prefix == u'>') {
        offer(actionHits(rest));
    } else if (prefix == u'~') {
        auto hits = timeHits(rest);
        const auto bookmarks = bookmarkHits(rest);
        hits.insert(hits.end(), bookmarks.begin(), bookmarks.end());
        offer(std::move(hits));
    } else if (prefix == u':') {
        offer({{Hit::Kind::Sql,
                rest.isEmpty() ? tr("Open the SQL page") : tr("Run on the SQL page: %1").arg(rest),
                tr("read-only, at T and K"),
                rest}});
    } else if (prefix == u'?') {
        offer({{Hit::Kind::Help, tr("All keys"), QStringLiteral("?"), {}}});
    } else if (!m_fleet || typed.isEmpty()) {
        offer(actionHits(typed));
    } else {
        const bool nodesOnly = prefix == u'@';
        m_queries.compute(
            this, QStringLiteral("match"),
            [fleet = m_fleet, typed = nodesOnly ? rest : typed](const std::stop_token& stop) {
                return matchNames(*fleet, typed, stop);
            },
            [this, typed, nodesOnly](std::vector<Hit> hits) {
                if (!nodesOnly) {
                    auto times = timeHits(typed);
                    for (const auto& more : {actionHits(typed), bookmarkHits(typed)}) {
                        hits.insert(hits.end(), more.begin(), more.end());
                    }
                    keepBest(hits);
                    hits.insert(hits.begin(), times.begin(), times.end());
                }
                offer(std::move(hits));
            });
    }
}

void Omnibox::offer(std::vector<Hit> hits)
{
    if (!hasFocus()) {
        return;
    }
    m_hits = std::move(hits);
    m_list->clear();
    for (const Hit& hit : m_hits) {
        auto* item = new QListWidgetItem(
            hit.hint.isEmpty() ? hit.text : QStringLiteral("%1   —  %2").arg(hit.text, hit.hint));
        if (!hit.enabled) {
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
        }
        m_list->addItem(item);
    }
    if (m_hits.empty()) {
        auto* none = new QListWidgetItem(tr("Nothing matches"));
        none->setFlags(Qt::NoItemFlags);
        m_list->addItem(none);
    }
    m_list->setCurrentRow(0);
    const int rows = std::min(kRowsInSight, m_list->count());
    const QPoint below = mapTo(m_list->parentWidget(), QPoint(0, height() + 1));
    m_list->setGeometry(below.x(), below.y(), width(),
                        rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    m_list->show();
    m_list->raise();
}

void Omnibox::choose(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_hits.size()) {
        return;
    }
    const Hit hit = m_hits[static_cast<std::size_t>(row)];
    close();
    if (parentWidget() != nullptr) {
        window()->setFocus();
    }
    switch (hit.kind) {
    case Hit::Kind::Action:
        m_recent.removeAll(hit.id);
        m_recent.prepend(hit.id);
        m_recent = m_recent.mid(0, 20);
        if (auto* action = m_actions.action(hit.id)) {
            action->trigger();
        }
        break;
    case Hit::Kind::Node:
        emit nodeChosen(hit.name);
        break;
    case Hit::Kind::Cluster:
        emit clusterChosen(hit.name);
        break;
    case Hit::Kind::Region:
        emit regionChosen(hit.name);
        break;
    case Hit::Kind::Time:
        emit timeChosen(hit.time);
        break;
    case Hit::Kind::Bookmark:
        emit bookmarkChosen(hit.id.toULongLong());
        break;
    case Hit::Kind::Help:
        emit helpChosen();
        break;
    case Hit::Kind::Sql:
        emit sqlChosen(hit.id);
        break;
    }
}

void Omnibox::keyPressEvent(QKeyEvent* event)
{
    const int row = m_list->currentRow();
    const int last = m_list->count() - 1;
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow(row >= last ? 0 : row + 1);
        break;
    case Qt::Key_Up:
        m_list->setCurrentRow(row <= 0 ? last : row - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        break;
    case Qt::Key_Escape:
        close();
        window()->setFocus();
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void Omnibox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    m_list->hide();
}

void Omnibox::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    m_list->hide();
}

} // namespace souverix
