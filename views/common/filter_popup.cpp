#include "views/common/filter_popup.h"

#include <algorithm>

#include <QCoreApplication>
#include <QHeaderView>
#include <QLineEdit>

#include "views/common/filter.h"
#include "views/common/format.h"
#include "views/common/queries.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

constexpr int kRowsInSight = 10;
constexpr std::size_t kMost = 200;

QString operatorHint(FilterOp op)
{
    switch (op) {
    case FilterOp::Equal:
        return tr("is; * stands for anything");
    case FilterOp::NotEqual:
        return tr("is not, or has none");
    case FilterOp::Less:
        return tr("less, before");
    case FilterOp::LessEqual:
        return tr("at most");
    case FilterOp::Greater:
        return tr("more, after");
    case FilterOp::GreaterEqual:
        return tr("at least");
    case FilterOp::Contains:
        return tr("holds this text, any case; also ~");
    case FilterOp::StartsWith:
        return tr("begins with this text");
    case FilterOp::In:
        return tr("one of {a, b}");
    case FilterOp::Between:
        return tr("a and b, both included");
    }
    return {};
}

QString kindHint(FilterFieldKind kind)
{
    switch (kind) {
    case FilterFieldKind::Severity:
        return tr("severity");
    case FilterFieldKind::Flag:
        return tr("true or false");
    case FilterFieldKind::Number:
        return tr("number");
    case FilterFieldKind::Duration:
        return tr("span, such as 90m");
    case FilterFieldKind::Time:
        return tr("time, such as now-2h");
    case FilterFieldKind::Text:
    case FilterFieldKind::Any:
        break;
    }
    return {};
}

} // namespace

FilterPopup::FilterPopup(Queries& queries, QLineEdit& line)
    : QTreeWidget(line.window()), m_queries(queries), m_line(line)
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::Box);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setColumnCount(2);
    setHeaderHidden(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Suggestions"));
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::itemClicked, this, [this] { accept(false); });
}

void FilterPopup::forget()
{
    m_known.clear();
    m_queries.cancel(this, QStringLiteral("values"));
}

int FilterPopup::rankOf(const QString& text) const
{
    const QString prefix = qstr(m_at.prefix);
    if (prefix.isEmpty() || text.startsWith(prefix, Qt::CaseInsensitive)) {
        return 0;
    }
    return text.contains(prefix, Qt::CaseInsensitive) ? 1 : -1;
}

void FilterPopup::offer(const FilterDomainPtr& domain, const FilterCompletion& at)
{
    m_at = at;
    const FilterSchema& schema = domain->schema();
    switch (at.kind) {
    case FilterCompletion::Kind::Field:
        offerFields(schema);
        break;
    case FilterCompletion::Kind::Operator:
        offerOperators(schema);
        break;
    case FilterCompletion::Kind::Value:
        offerValues(domain);
        break;
    case FilterCompletion::Kind::Joint:
        show({{QStringLiteral("and"), tr("both"), rankOf(QStringLiteral("and"))},
              {QStringLiteral("or"), tr("either"), rankOf(QStringLiteral("or"))}});
        break;
    }
}

void FilterPopup::offerFields(const FilterSchema& schema)
{
    std::vector<Suggestion> found;
    for (const FilterField& field : schema.fields) {
        const QString name = qstr(field.name);
        int rank = rankOf(name);
        QString hint = qstr(field.description);
        for (const std::string& alias : field.aliases) {
            if (rank != 0 && !m_at.prefix.empty() && rankOf(qstr(alias)) == 0) {
                rank = 0;
                hint = tr("%1 · also called %2").arg(hint, qstr(alias));
            }
        }
        if (const QString kind = kindHint(field.kind); !kind.isEmpty()) {
            hint = hint.isEmpty() ? kind : tr("%1 (%2)").arg(hint, kind);
        }
        found.push_back({name, hint, rank});
    }
    if (!schema.openPrefix.empty()) {
        const QString open = qstr(schema.openPrefix);
        found.push_back(
            {open, tr("a member of the event's data, such as data.component"), rankOf(open)});
    }
    show(std::move(found));
}

void FilterPopup::offerOperators(const FilterSchema& schema)
{
    const FilterFieldKind kind =
        m_at.field < schema.fields.size() ? schema.fields[m_at.field].kind : FilterFieldKind::Any;
    std::vector<Suggestion> found;
    for (int i = 0; i <= static_cast<int>(FilterOp::Between); ++i) {
        const auto op = static_cast<FilterOp>(i);
        if (filterOpSuits(op, kind)) {
            const QString text = qstr(filterOpText(op));
            found.push_back({text, operatorHint(op), rankOf(text)});
        }
    }
    show(std::move(found));
}

void FilterPopup::offerValues(const FilterDomainPtr& domain)
{
    const FilterSchema& schema = domain->schema();
    if (m_at.field >= schema.fields.size()) {
        show({});
        return;
    }
    if (const auto known = m_known.find(m_at.field); known != m_known.end()) {
        showValues(schema, known->second);
        return;
    }
    m_queries.compute(
        this, QStringLiteral("values"),
        [domain, field = m_at.field](const std::stop_token& stop) {
            return domain->values(field, stop);
        },
        [this, domain, field = m_at.field](std::vector<FilterValueCount> values) {
            m_known[field] = std::move(values);
            if (m_at.kind == FilterCompletion::Kind::Value && m_at.field == field) {
                showValues(domain->schema(), m_known[field]);
            }
        });
}

void FilterPopup::showValues(const FilterSchema& schema,
                             const std::vector<FilterValueCount>& values)
{
    std::vector<Suggestion> found;
    for (const FilterValueCount& value : values) {
        const int rank = rankOf(value.value);
        if (rank >= 0 && found.size() < kMost) {
            found.push_back({quotedFilterValue(value.value), format::count(value.count), rank});
        }
    }
    const auto example = [&](const char* text, const QString& hint) {
        found.push_back({QLatin1String(text), hint, rankOf(QLatin1String(text))});
    };
    const FilterFieldKind kind = schema.fields[m_at.field].kind;
    if (kind == FilterFieldKind::Time) {
        example("now-1h", tr("an hour before T"));
        example("now-1d", tr("a day before T"));
        example("now-7d", tr("a week before T"));
    } else if (kind == FilterFieldKind::Duration) {
        example("1h", tr("an hour"));
        example("1d", tr("a day"));
        example("7d", tr("a week"));
    }
    show(std::move(found));
}

void FilterPopup::show(std::vector<Suggestion> suggestions)
{
    std::erase_if(suggestions, [](const Suggestion& each) { return each.rank < 0; });
    std::stable_sort(suggestions.begin(), suggestions.end(),
                     [](const Suggestion& a, const Suggestion& b) { return a.rank < b.rank; });
    const QString typed = qstr(m_at.prefix);
    const bool whole = suggestions.size() == 1 && suggestions.front().text == typed;
    clear();
    if (suggestions.empty() || whole || !m_line.hasFocus()) {
        hide();
        return;
    }
    const bool counts = m_at.kind == FilterCompletion::Kind::Value;
    for (const Suggestion& each : suggestions) {
        auto* item = new QTreeWidgetItem(this, {each.text, each.hint});
        if (counts) {
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        }
        item->setToolTip(0, each.text);
        item->setToolTip(1, each.hint);
    }
    setCurrentItem(nullptr);
    QWidget* const parent = parentWidget();
    const QPoint below = m_line.mapTo(parent, QPoint(0, m_line.height() + 1));
    const int rows = std::min(kRowsInSight, topLevelItemCount());
    const int height = rows * sizeHintForRow(0) + 2 * frameWidth() + 2;
    const int width =
        std::min(m_line.width(), fontMetrics().averageCharWidth() * (counts ? 60 : 90));
    const int room = parent->height() - below.y();
    const int y = room < height ? m_line.mapTo(parent, QPoint(0, -height - 1)).y() : below.y();
    setGeometry(below.x(), std::max(0, y), width, height);
    header()->resizeSection(0, counts ? width * 3 / 4 : width / 3);
    QTreeWidget::show();
    raise();
}

void FilterPopup::move(int rows)
{
    const int count = topLevelItemCount();
    const int now =
        currentItem() == nullptr ? (rows > 0 ? -1 : count) : indexOfTopLevelItem(currentItem());
    setCurrentItem(topLevelItem((now + rows + count) % count));
}

bool FilterPopup::accept(bool first)
{
    QTreeWidgetItem* const item = currentItem() != nullptr ? currentItem()
                                  : first                  ? topLevelItem(0)
                                                           : nullptr;
    if (item == nullptr) {
        return false;
    }
    const QString text = item->text(0);
    hide();
    emit chosen(text, m_at.begin, m_at.end);
    return true;
}

} // namespace souverix
