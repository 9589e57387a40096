#include <cstdio>
#include <cstdlib>
#include <memory>

#include <QApplication>
#include <QSettings>
#include <QTimer>

#include "app/console/options.h"
#include "app/console/session.h"
#include "app/console/timed_application.h"
#include "app/console/wiring.h"
#include "views/common/format.h"
#include "views/shell/main_window.h"
#include "views/shell/pictures.h"

namespace
{

using namespace souverix;

constexpr int kUsage = 2;

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// Qt chooses its platform when QApplication is made, before options are read.
bool asksFor(int argc, char** argv, const char* option)
{
    const QByteArray name(option);
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument == name || argument.startsWith(name + '=')) {
            return true;
        }
    }
    return false;
}

bool choosePlatform(int argc, char** argv)
{
    const bool windowless = asksFor(argc, argv, "--pictures") || asksFor(argc, argv, "--help") ||
                            asksFor(argc, argv, "-h") || asksFor(argc, argv, "--version") ||
                            asksFor(argc, argv, "-v");
    if (windowless && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    return windowless || hasDisplay();
}

/// Qt's messages as they are, but for those that the platform without a display repeats for
/// nothing.
void tell(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(QStringLiteral("This plugin does not support"))) {
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
    }
}

void say(const QString& line)
{
    std::fprintf(stderr, "souverix-console: %s\n", qPrintable(line));
}

ThemeChoice firstTheme(const ConsoleOptions& options)
{
    return options.theme.value_or(
        themeChoice(QSettings().value(QStringLiteral("window/theme")).toString()));
}

} // namespace

int main(int argc, char** argv)
{
    if (!choosePlatform(argc, argv)) {
        std::fputs("souverix-console: there is no display here; use the command line 'souverix', "
                   "or --pictures FOLDER to render every screen to PNG\n",
                   stderr);
        return kUsage;
    }
    qInstallMessageHandler(tell);
    TimedApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Souverix"));
    QApplication::setApplicationName(QStringLiteral("souverix-console"));
    QApplication::setApplicationVersion(QStringLiteral(SOUVERIX_VERSION));
    installTranslations(app);
    const auto options = readOptions(QApplication::arguments());
    if (!options) {
        say(qstr(options.error().detail));
        return kUsage;
    }
    Theme theme;
    theme.choose(firstTheme(*options));
    Queries queries(replicaDoor());
    MainWindow window(theme, queries, allScreens());
    Session session;
    connectSession(session, queries, window);
    applyOptions(*options, queries, window);
    if (!options->pictures.isEmpty()) {
        return takePictures(*options, session, queries, theme, window);
    }
    window.restoreSettings();
    window.showScreen(options->screen);
    if (options->wall) {
        window.setWall(true);
    }
    window.show();
    openFirst(*options, session, true);
    return QApplication::exec();
}
