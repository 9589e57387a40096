#include "views/common/filter_box.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "model/query/filter/filter_edit.h"
#include "views/common/check_colours.h"
#include "views/common/filter.h"
#include "views/common/filter_explain.h"
#include "views/common/filter_popup.h"
#include "views/common/flow_layout.h"
#include "views/common/format.h"
#include "views/common/queries.h"
#include "views/common/table_model.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

// A text that only breaks off is not wrong yet.
bool breaksOff(const FilterFault& fault, const std::string& text)
{
    return fault.reason == "unexpected-end" || fault.reason.starts_with("unclosed") ||
           (fault.reason == "missing-value" && fault.offset >= text.size());
}

} // namespace

FilterBox::FilterBox(Queries& queries, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_queries(queries), m_theme(theme), m_edit(new QLineEdit(this)),
      m_count(new QLabel(this)), m_message(new QLabel(this)), m_explain(new QToolButton(this)),
      m_chips(new QWidget(this))
{
    build();
    connect(m_edit, &QLineEdit::textEdited, this, &FilterBox::typed);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        if (!m_setting && m_edit->text().isEmpty() && !m_applied.isEmpty()) {
            apply({}); // the line's clear button
        }
    });
    connect(m_explain, &QToolButton::clicked, this, &FilterBox::explain);
    connect(&theme, &Theme::changed, this, &FilterBox::check);
    check();
}

FilterBox::FilterBox(TableModel& model, const Theme& theme, QWidget* parent)
    : FilterBox(model.queries(), theme, parent)
{
    m_model = &model;
    model.setFilterBox(this);
    const auto take = [this] {
        if (!m_model->shownRows()) {
            showNote(QStringLiteral("…")); // nothing is counted yet, which is not none
            return;
        }
        m_countShown = true; // the model has counted
        setDomain(tableDomain(m_model->shownRows(), m_model->columns(), UtcTime::now()));
        showCount(m_model->shown(), m_model->total());
    };
    connect(&model, &TableModel::rearranged, this, take);
    connect(this, &FilterBox::applied, this, [this](const QString& text) {
        m_model->setFilter(parseFilter(text, m_model->columns()).filter);
    });
    take();
}

void FilterBox::build()
{
    m_edit->setPlaceholderText(tr("Filter: a word, or field = value and …"));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_count->setAccessibleName(tr("How many pass the filter"));
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    m_explain->setText(tr("Explain"));
    m_explain->setAutoRaise(true);
    m_explain->setToolTip(tr("How this filter is answered, and the same question in SQL"));
    m_chips->setLayout(new FlowLayout(4));
    m_chips->hide();
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit, 1);
    row->addWidget(m_count);
    row->addWidget(m_explain);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_message);
    column->addWidget(m_chips);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_edit);
}

void FilterBox::setDomain(FilterDomainPtr domain)
{
    m_domain = std::move(domain);
    if (m_popup != nullptr) {
        m_popup->forget();
    }
    if (m_chips->isHidden() && !m_applied.isEmpty()) {
        showChips();
    }
    check();
}

void FilterBox::setText(const QString& text)
{
    m_setting = true;
    m_edit->setText(text);
    m_setting = false;
    check();
    if (m_valid) {
        apply(text.trimmed());
    }
}

void FilterBox::prepare(const QString& condition)
{
    if (!m_domain) {
        return;
    }
    const std::string now = m_edit->text().toStdString();
    m_setting = true;
    m_edit->setText(qstr(withCondition(now, condition.toStdString(), m_domain->schema())));
    m_setting = false;
    m_edit->setFocus(Qt::ShortcutFocusReason);
    check();
}

void FilterBox::addCondition(const QString& condition, bool only)
{
    if (only || !m_domain) {
        setText(condition);
        return;
    }
    setText(
        qstr(withCondition(m_applied.toStdString(), condition.toStdString(), m_domain->schema())));
}

void FilterBox::typed()
{
    check();
    complete();
}

void FilterBox::apply(const QString& text)
{
    m_applied = text;
    m_plan.clear();
    m_countShown = false;
    if (m_edit->text().trimmed() != text) {
        m_setting = true;
        m_edit->setText(text);
        m_setting = false;
    }
    showChips();
    check();
    emit applied(text);
}

void FilterBox::check()
{
    const QString text = m_edit->text();
    m_valid = true;
    m_caret = -1;
    m_explain->setEnabled(!text.trimmed().isEmpty());
    if (!m_domain || text.trimmed().isEmpty()) {
        showVerdict(Verdict::None, {});
        updateCount();
        return;
    }
    const std::string bytes = text.toStdString();
    const auto tree = parseFilterTree(bytes, m_domain->schema(), m_domain->now());
    if (tree) {
        showVerdict(Verdict::Accepted, {});
        updateCount();
        return;
    }
    m_valid = false;
    const FilterError error = filterErrorOf(tree.error(), text);
    m_caret = error.position;
    const QString from = text.mid(std::max(0, m_caret - 16), std::min(16, m_caret));
    const QString place =
        tr("character %1: %2‸%3").arg(m_caret + 1).arg(from, text.mid(m_caret, 16));
    const bool open = breaksOff(tree.error(), bytes);
    QString message = tr("%1 %2").arg(error.message, place);
    if (const auto near = QString::fromStdString(tree.error().detail);
        tree.error().reason == "unknown-field" && near.contains(u"is `")) {
        message += tr(" · is ‘%1’ meant?").arg(near.section(u'`', -2, -2));
    }
    showVerdict(open ? Verdict::Unfinished : Verdict::Refused, message);
    m_queries.cancel(this, QStringLiteral("preview"));
    m_count->clear();
}

void FilterBox::updateCount()
{
    const QString text = m_edit->text().trimmed();
    if (text == m_applied && m_countShown) {
        m_count->setText(m_countText);
        return;
    }
    preview();
}

// Before Enter it says what Enter would show; afterwards what is shown.
void FilterBox::preview()
{
    if (!m_domain) {
        m_count->clear();
        return;
    }
    const QString text = m_edit->text().trimmed();
    const bool pending = text != m_applied;
    if (text.isEmpty() && !pending) {
        m_count->setText(format::count(m_domain->total()));
        return;
    }
    m_queries.compute(
        this, QStringLiteral("preview"),
        [domain = m_domain, text = text.toStdString()](const std::stop_token& stop) {
            return domain->count(text, stop);
        },
        [this, text, pending, total = m_domain->total()](std::optional<std::uint64_t> count) {
            if (text != m_edit->text().trimmed() || (m_countShown && !pending)) {
                return;
            }
            if (!count) {
                if (pending) {
                    m_count->setText(tr("Enter: search"));
                }
                return;
            }
            const QString words = tr("%1 of %2").arg(format::count(*count), format::count(total));
            m_count->setText(pending ? tr("Enter: %1").arg(words) : words);
            if (*count == 0 && total > 0) {
                showVerdict(Verdict::Unfinished, tr("This is a filter, and nothing passes it."));
            }
        });
}

void FilterBox::showCount(quint64 passing, quint64 total)
{
    showNote(passing == total && m_applied.isEmpty()
                 ? format::count(total)
                 : tr("%1 of %2").arg(format::count(passing), format::count(total)));
}

void FilterBox::showNote(const QString& note)
{
    m_countShown = true;
    m_countText = note;
    if (m_edit->text().trimmed() == m_applied) {
        m_count->setText(note);
    }
}

void FilterBox::showVerdict(Verdict verdict, const QString& message)
{
    const Colours& colours = m_theme.colours();
    const bool pending = m_edit->text().trimmed() != m_applied;
    const CheckColours check = checkColours(colours);
    QColor border = colours.grid;
    QString said = message;
    if (verdict == Verdict::Accepted) {
        border = check.accepted;
        said = pending ? tr("✓ A filter; Enter applies it") : QString();
    } else if (verdict == Verdict::Unfinished) {
        border = check.unfinished;
        said = QStringLiteral("■ ") + message;
    } else if (verdict == Verdict::Refused) {
        border = check.refused;
        said = QStringLiteral("▲ ") + message;
    } else if (pending) {
        said = tr("Enter clears the filter");
    }
    const QString look = QStringLiteral("QLineEdit { border: 2px solid %1; border-radius: 3px; "
                                        "padding: 1px 2px; background: %2; color: %3; }")
                             .arg(border.name(), colours.background.name(), colours.text.name());
    if (m_edit->styleSheet() != look) { // a sheet that stays would be read and laid out anew
        m_edit->setStyleSheet(look);
    }
    m_message->setText(said);
    m_message->setToolTip(said);
    m_message->setVisible(!said.isEmpty());
    m_edit->setAccessibleDescription(said);
}

void FilterBox::explain()
{
    const QString text = m_edit->text().trimmed();
    if (!m_domain || !m_valid || text.isEmpty()) {
        return;
    }
    m_queries.compute(
        this, QStringLiteral("explain"),
        [domain = m_domain, text = text.toStdString(),
         plan = text == m_applied ? m_plan : QStringList()](const std::stop_token&) {
            return explainFilter(*domain, text, plan);
        },
        [this](const FilterExplanation& explanation) { showExplanation(explanation, *this); });
}

} // namespace souverix
