#include "views/shell/pictures.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QImage>
#include <QPainter>

#include "views/shell/main_window.h"

namespace souverix
{

Pictures::Pictures(MainWindow& window, Theme& theme, PictureRequest request)
    : m_window(window), m_theme(theme), m_request(std::move(request))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_request.patienceMs);
    m_calm.setSingleShot(true);
    m_calm.setInterval(0);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_late = true;
        shoot();
    });
    connect(&m_calm, &QTimer::timeout, this, &Pictures::settle);
    connect(&window, &MainWindow::settled, &m_calm, qOverload<>(&QTimer::start));
}

void Pictures::start()
{
    const QStringList ids = m_request.screens.isEmpty() ? m_window.screenIds() : m_request.screens;
    for (const QSize& size : m_request.sizes) {
        for (const ThemeChoice theme : m_request.themes) {
            for (const QString& id : ids) {
                m_shots.push_back({id, theme, size});
            }
        }
    }
    QDir().mkpath(m_request.folder);
    next();
}

void Pictures::next()
{
    if (m_at == m_shots.size()) {
        emit finished(m_taken);
        return;
    }
    const Shot& shot = m_shots[m_at];
    if (m_theme.choice() != shot.theme) {
        m_theme.choose(shot.theme);
    }
    m_window.resize(shot.size);
    m_window.showScreen(shot.screen);
    m_late = false;
    m_patience.start();
    m_calm.start();
}

void Pictures::settle()
{
    if (!m_patience.isActive() || !m_window.isSettled()) {
        return; // settled() comes again
    }
    Screen* screen = m_window.current();
    if (screen != nullptr) {
        screen->prepareForPicture();
        if (!m_window.isSettled()) {
            return;
        }
    }
    shoot();
}

void Pictures::shoot()
{
    m_patience.stop();
    m_calm.stop();
    const Shot& shot = m_shots[m_at++];
    const QString path = QDir(m_request.folder)
                             .filePath(QStringLiteral("%1-%2-%3x%4.png")
                                           .arg(shot.screen, themeWord(shot.theme))
                                           .arg(shot.size.width())
                                           .arg(shot.size.height()));
    // A new palette and new heights travel by posted events, each layout handing its own up; axes
    // that a chart replaced are drawn until they are deleted.
    constexpr int kTurns = 12;
    for (int turn = 0; turn < kTurns; ++turn) {
        QCoreApplication::sendPostedEvents();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QImage image(shot.size, QImage::Format_RGB32);
    m_window.render(&image);
    if (!image.save(path)) {
        emit failed(path);
    } else {
        ++m_taken;
        if (m_late) {
            emit notSettled(path);
        }
        emit taken(path);
    }
    QMetaObject::invokeMethod(this, &Pictures::next, Qt::QueuedConnection);
}

} // namespace souverix
