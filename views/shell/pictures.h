#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QTimer>

#include "views/common/theme.h"

namespace souverix
{

class MainWindow;

/// What to render: every screen × theme × size.
struct PictureRequest {
    QString folder;
    QStringList screens; ///< ids; empty: all
    std::vector<ThemeChoice> themes{ThemeChoice::Light, ThemeChoice::Dark};
    std::vector<QSize> sizes{{1280, 800}, {2560, 1440}};
    int patienceMs = 60000; ///< for one picture; then it is taken as it is, and said so
};

/// Renders a window to `FOLDER/SCREEN-THEME-WIDTHxHEIGHT.png`, each once the window is settled.
class Pictures : public QObject
{
    Q_OBJECT

public:
    Pictures(MainWindow& window, Theme& theme, PictureRequest request);
    void start();

signals:
    void taken(const QString& path);
    void notSettled(const QString& path);
    void failed(const QString& path);
    void finished(int taken);

private:
    struct Shot {
        QString screen;
        ThemeChoice theme;
        QSize size;
    };
    void next();
    void settle();
    void shoot();

    MainWindow& m_window;
    Theme& m_theme;
    PictureRequest m_request;
    std::vector<Shot> m_shots;
    std::size_t m_at = 0;
    int m_taken = 0;
    bool m_late = false;
    QTimer m_patience, m_calm;
};

} // namespace souverix
