#pragma once

#include <memory>
#include <optional>

#include <QStringList>
#include <QWidget>

#include "views/common/filter_domain.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace souverix
{

class FilterPopup;
class Queries;
class TableModel;
class Theme;

/// The one filter line of all screens: checks while it is typed, says what is wrong and where,
/// offers fields, operators and values with how often they occur, counts before it is applied, and
/// shows each condition as a chip that can be turned round or removed. Typed text is applied by
/// Enter, everything else at once. UI thread only.
class FilterBox : public QWidget
{
    Q_OBJECT

public:
    FilterBox(Queries& queries, const Theme& theme, QWidget* parent = nullptr);
    /// Filters a table's rows by its columns.
    FilterBox(TableModel& model, const Theme& theme, QWidget* parent = nullptr);

    /// What is filtered from now on; the filter stays.
    void setDomain(FilterDomainPtr domain);
    /// The filter in force.
    [[nodiscard]] const QString& text() const { return m_applied; }
    /// Shows a filter and applies it, where it is one.
    void setText(const QString& text);
    /// Puts a condition into the line without applying it.
    void prepare(const QString& condition);
    /// Asks for this beside what is asked for; alone where `only`.
    void addCondition(const QString& condition, bool only = false);
    /// How many rows pass the filter in force, where the screen knows it better than the domain.
    void showCount(quint64 passing, quint64 total);
    /// A note in place of the count, e.g. how far a search has come.
    void showNote(const QString& note);
    /// What answering the filter in force cost, for Explain.
    void setPlan(const QStringList& lines) { m_plan = lines; }

signals:
    /// A filter is in force.
    void applied(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Verdict { None, Accepted, Unfinished, Refused };

    void build();
    void typed();
    void check();
    void preview();
    void apply(const QString& text);
    void showVerdict(Verdict verdict, const QString& message);
    void showChips();
    void replaceChip(std::size_t chip, bool negate);
    void complete();
    void insertCompletion(const QString& text, std::size_t begin, std::size_t end);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void explain();
    void updateCount();

    Queries& m_queries;
    const Theme& m_theme;
    TableModel* m_model = nullptr;
    FilterDomainPtr m_domain;
    QLineEdit* m_edit;
    QLabel* m_count;
    QLabel* m_message;
    QToolButton* m_explain;
    QWidget* m_chips;
    FilterPopup* m_popup = nullptr;
    QString m_applied;
    QStringList m_plan;
    bool m_valid = true;
    bool m_setting = false;
    bool m_countShown = false; ///< by the screen
    QString m_countText;       ///< what it said
    int m_caret = -1;          ///< where the text is wrong
};

/// What a right click on a value offers.
struct FilterMenuValue {
    QString field; ///< the filter's name of the column; empty: only copying
    QString value; ///< the contract's word or number; empty: nothing there
    QString shown; ///< what the cell shows
    QString line;  ///< the whole row
};
/// Include, exclude, only, prepare, copy. `bar` may be nullptr: then only copying.
void showFilterMenu(const QPoint& globalPos, FilterBox* bar, const FilterMenuValue& value);

} // namespace souverix
