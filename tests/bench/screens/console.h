#pragma once

#include <functional>

#include <QPointF>
#include <QString>

#include "app/console/session.h"
#include "tests/bench/screens/measured_application.h"
#include "views/common/queries.h"
#include "views/common/theme.h"
#include "views/shell/main_window.h"

namespace souverix
{

class RowTimeView;

/// The console's own window, wired as the program wires it, 1920×1080, driven by events.
class Console
{
public:
    explicit Console(MeasuredApplication& app);

    /// Opens a replica, or JSON lines as the program does; does not wait.
    void open(const QString& source);
    /// Handles events until `done`, or until the patience of two minutes ends: then false.
    bool until(const std::function<bool()>& done);
    /// The same, until what `done` waits for is painted too: what is posted is handled as soon as
    /// it holds, and nothing is waited for that is not on its way.
    bool untilPainted(const std::function<bool()>& done);
    /// Handles events for so long.
    void spin(int ms);
    /// Until everything asked for is on screen and painted.
    bool settle();
    /// Shows a screen and settles it.
    bool show(const QString& screen);
    /// Handles events until the next frame was painted; at most for a tenth of a second.
    void frame();
    void wheel(QWidget& on, int steps, Qt::KeyboardModifiers keys = Qt::NoModifier);
    void key(QWidget& on, int key, Qt::KeyboardModifiers keys = Qt::NoModifier);

    [[nodiscard]] MeasuredApplication& app() { return m_app; }
    [[nodiscard]] MainWindow& window() { return m_window; }
    /// The canvas over time of the screen in sight; nullptr where it has none.
    [[nodiscard]] RowTimeView* canvas() const;
    template <class Widget>
    [[nodiscard]] Widget* part() const
    {
        return m_window.current()->template findChild<Widget*>();
    }

private:
    MeasuredApplication& m_app;
    Theme m_theme;
    Queries m_queries;
    MainWindow m_window;
    Session m_session;
};

} // namespace souverix
