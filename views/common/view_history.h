#pragma once

#include <vector>

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>

#include "views/common/time_axis.h"

namespace souverix
{

class FilterBox;
class TimeCursor;

/// The filters and windows of time that a reader has set, in one order, to undo and redo them. What
/// a hand does to the window without a rest counts as one step; a window that follows the head
/// counts as none. Steps of a filter line that is not in sight wait until it is. UI thread only.
class ViewHistory : public QObject
{
    Q_OBJECT

public:
    /// Borrows the cursor.
    explicit ViewHistory(TimeCursor& time, QObject* parent = nullptr);
    /// Remembers what this line filters from now on; a second call changes nothing.
    void watch(FilterBox& box);

    [[nodiscard]] bool canUndo() const { return newest(m_done) >= 0; }
    [[nodiscard]] bool canRedo() const { return newest(m_undone) >= 0; }
    void undo();
    void redo();
    /// Forgets all, as of another replica.
    void clear();

signals:
    void changed();

private:
    struct Step {
        bool isFilter = false;
        QPointer<FilterBox> box;
        QString textBefore, textAfter;
        TimeWindow before, after;
    };
    void take(Step step);
    void windowMoved();
    /// Of the steps that can be seen; -1 where there is none.
    [[nodiscard]] static int newest(const std::vector<Step>& steps);
    void move(std::vector<Step>& from, std::vector<Step>& to, bool back);

    TimeCursor& m_time;
    TimeWindow m_window;
    UtcTime m_head;
    QHash<const QObject*, QString> m_texts; ///< in force, by filter line
    std::vector<Step> m_done, m_undone;
    QElapsedTimer m_since; ///< the last step of the window
    bool m_going = false;
};

} // namespace souverix
