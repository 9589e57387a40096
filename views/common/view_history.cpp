#include "views/common/view_history.h"

#include <utility>

#include <QScopedValueRollback>

#include "views/common/filter_box.h"
#include "views/common/time_cursor.h"

namespace souverix
{

namespace
{

constexpr std::size_t kMost = 100;
constexpr qint64 kRestMs = 800; // shorter pauses belong to one movement of the hand

} // namespace

ViewHistory::ViewHistory(TimeCursor& time, QObject* parent) : QObject(parent), m_time(time)
{
    connect(&time, &TimeCursor::windowChanged, this, &ViewHistory::windowMoved);
}

void ViewHistory::watch(FilterBox& box)
{
    if (m_texts.contains(&box)) {
        return;
    }
    m_texts.insert(&box, box.text());
    connect(&box, &FilterBox::applied, this, [this, line = &box](const QString& text) {
        const QString before = std::exchange(m_texts[line], text);
        if (before != text && !m_going) {
            take({true, line, before, text, {}, {}});
        }
    });
    connect(&box, &QObject::destroyed, this, [this](QObject* line) { m_texts.remove(line); });
}

void ViewHistory::windowMoved()
{
    const TimeWindow before = std::exchange(m_window, m_time.window());
    const UtcTime head = std::exchange(m_head, m_time.head());
    if (m_going || head != m_head || before == m_window || !m_time.windowChosen()) {
        return;
    }
    const bool sameGesture = !m_done.empty() && !m_done.back().isFilter && m_undone.empty() &&
                             m_since.isValid() && m_since.elapsed() < kRestMs;
    m_since.start();
    if (sameGesture) {
        m_done.back().after = m_window;
        return;
    }
    take({false, {}, {}, {}, before, m_window});
}

void ViewHistory::take(Step step)
{
    m_done.push_back(std::move(step));
    if (m_done.size() > kMost) {
        m_done.erase(m_done.begin());
    }
    m_undone.clear();
    emit changed();
}

int ViewHistory::newest(const std::vector<Step>& steps)
{
    for (std::size_t i = steps.size(); i-- > 0;) {
        if (!steps[i].isFilter || (steps[i].box && steps[i].box->isVisible())) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void ViewHistory::move(std::vector<Step>& from, std::vector<Step>& to, bool back)
{
    const int at = newest(from);
    if (at < 0) {
        return;
    }
    const Step step = from[static_cast<std::size_t>(at)];
    from.erase(from.begin() + at);
    {
        const QScopedValueRollback going(m_going, true);
        if (step.isFilter) {
            step.box->setText(back ? step.textBefore : step.textAfter);
        } else {
            m_time.setWindow(back ? step.before : step.after);
        }
    }
    to.push_back(step);
    m_since.invalidate();
    emit changed();
}

void ViewHistory::undo()
{
    move(m_done, m_undone, true);
}

void ViewHistory::redo()
{
    move(m_undone, m_done, false);
}

void ViewHistory::clear()
{
    m_done.clear();
    m_undone.clear();
    m_window = m_time.window();
    m_head = m_time.head();
    emit changed();
}

} // namespace souverix
