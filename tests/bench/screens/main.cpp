// souverix_screen_bench opening|frames|memory|dragging REPLICA, dragging REPLICA SCREEN, or storm
// LINES MORE RATE: drives the console's window and prints one line of JSON.
#include <cstdio>

#include <QStandardPaths>

#include "tests/bench/screens/measures.h"

using namespace souverix;

namespace
{

nlohmann::json measure(Console& console, const QStringList& words)
{
    const QString what = words.value(1), path = words.value(2);
    if (what == u"opening") {
        return measureOpening(console, path);
    }
    if (what == u"frames") {
        return measureFrames(console, path);
    }
    if (what == u"memory") {
        return measureMemory(console, path);
    }
    if (what == u"dragging") {
        return measureDragging(console, path, words.value(3));
    }
    if (what == u"storm") {
        return measureStorm(console, path, words.value(3), words.value(4).toInt());
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    MeasuredApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("souverix-bench"));
    nlohmann::json figures;
    {
        Console console(app);
        figures = measure(console, QApplication::arguments());
    }
    if (figures.is_null()) {
        std::fprintf(stderr, "souverix_screen_bench: nothing was measured\n");
        return 1;
    }
    std::printf("%s\n", figures.dump().c_str());
    return 0;
}
