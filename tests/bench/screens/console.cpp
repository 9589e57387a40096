#include "tests/bench/screens/console.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTimer>
#include <QWheelEvent>

#include "app/console/wiring.h"
#include "views/common/row_time_view.h"
#include "views/shell/screens.h"

namespace souverix
{

namespace
{

constexpr int kPatienceMs = 120'000;
constexpr int kFramePatienceMs = 100;

} // namespace

Console::Console(MeasuredApplication& app)
    : m_app(app), m_queries(replicaDoor()), m_window(m_theme, m_queries, allScreens())
{
    m_theme.choose(ThemeChoice::Light);
    connectSession(m_session, m_queries, m_window);
    m_window.resize(1920, 1080);
    m_window.show();
}

void Console::open(const QString& source)
{
    m_session.open({source}, true);
}

bool Console::until(const std::function<bool()>& done)
{
    QElapsedTimer clock;
    clock.start();
    QTimer wake; // so that waiting for events ends although none comes
    wake.start(5);
    while (!done()) {
        if (clock.elapsed() > kPatienceMs) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void Console::spin(int ms)
{
    QElapsedTimer clock;
    clock.start();
    until([&] { return clock.elapsed() >= ms; });
}

bool Console::untilPainted(const std::function<bool()>& done)
{
    return until([&] {
        if (!done()) {
            return false;
        }
        // Painting is posted behind all else; what it asks for anew is waited for too.
        QCoreApplication::sendPostedEvents();
        return done();
    });
}

bool Console::settle()
{
    // A screen may ask for more when it has painted what it was given.
    for (int quiet = 0; quiet < 3; ++quiet) {
        if (!until([this] { return m_window.isSettled(); })) {
            return false;
        }
        frame();
    }
    return true;
}

bool Console::show(const QString& screen)
{
    m_app.nowDoing(QStringLiteral("show ") + screen);
    m_window.showScreen(screen);
    return settle();
}

void Console::frame()
{
    const std::size_t before = m_app.frames().size();
    QElapsedTimer clock;
    clock.start();
    until([&] { return m_app.frames().size() > before || clock.elapsed() >= kFramePatienceMs; });
}

void Console::wheel(QWidget& on, int steps, Qt::KeyboardModifiers keys)
{
    const QPointF place = on.rect().center();
    QWheelEvent event(place, on.mapToGlobal(place), QPoint(), QPoint(0, steps * 120), Qt::NoButton,
                      keys, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&on, &event);
}

void Console::key(QWidget& on, int key, Qt::KeyboardModifiers keys)
{
    QKeyEvent press(QEvent::KeyPress, key, keys), release(QEvent::KeyRelease, key, keys);
    QCoreApplication::sendEvent(&on, &press);
    QCoreApplication::sendEvent(&on, &release);
}

RowTimeView* Console::canvas() const
{
    const auto views = m_window.current()->findChildren<RowTimeView*>();
    for (RowTimeView* view : views) {
        if (view->isVisible()) {
            return view;
        }
    }
    return nullptr;
}

} // namespace souverix
