#include "tests/bench/screens/measures.h"

#include <algorithm>
#include <ctime>
#include <optional>

#include <QFile>

#include "views/common/row_time_view.h"
#include "views/common/table_view.h"

namespace souverix
{

namespace
{

constexpr int kDragSteps = 40;
constexpr double kPixel = 1.0 / 1920; ///< of the history: the strip's finest step
constexpr double kHundredth = 0.01;   ///< a pull across the whole history in a hundred steps

/// Seconds of the clock that the measuring script reads too.
double monotonicSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// Milliseconds of processor time that all threads of the program took so far.
double processMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double memoryField(const QByteArray& key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(key + ':')) {
            return line.mid(key.size() + 1).simplified().split(' ').value(0).toDouble() * 1024;
        }
    }
    return 0;
}

bool openAndSettle(Console& console, const QString& replica)
{
    console.app().nowDoing(QStringLiteral("open"));
    console.open(replica);
    return console.settle();
}

/// Zooms, pans and scrolls a canvas as a hand does; each step waits for its frame.
void wander(Console& console, QWidget& canvas)
{
    const auto steps = [&](int count, int by, Qt::KeyboardModifiers keys) {
        for (int i = 0; i < count; ++i) {
            console.wheel(canvas, by, keys);
            console.frame();
        }
    };
    for (int round = 0; round < 2; ++round) {
        steps(15, 1, Qt::ControlModifier);
        steps(20, -1, Qt::ShiftModifier);
        steps(20, -1, Qt::NoModifier);
        steps(20, 1, Qt::ShiftModifier);
        steps(15, -1, Qt::ControlModifier);
        steps(20, 1, Qt::NoModifier);
    }
}

} // namespace

double percentile95(std::vector<double> values)
{
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * 95 / 100)];
}

nlohmann::json blocksOf(const MeasuredApplication& app)
{
    nlohmann::json blocks = nlohmann::json::array();
    for (const auto& block : app.longest(8)) {
        blocks.push_back({{"ms", block.took.wall},
                          {"cpu", block.took.cpu},
                          {"event", block.event},
                          {"receiver", block.receiver.toStdString()},
                          {"during", block.during.toStdString()}});
    }
    return blocks;
}

nlohmann::json measureOpening(Console& console, const QString& replica)
{
    console.open(replica);
    const auto painted = [&] {
        const auto* table = console.part<TableView>();
        return table != nullptr && table->model()->rowCount() > 0;
    };
    if (!console.until(painted)) {
        return {};
    }
    console.frame();
    const double first = monotonicSeconds();
    if (!console.settle()) {
        return {};
    }
    return {{"painted", first}, {"settled", monotonicSeconds()}};
}

nlohmann::json measureFrames(Console& console, const QString& replica)
{
    if (!openAndSettle(console, replica)) {
        return {};
    }
    nlohmann::json figures;
    for (const QString& screen : {QStringLiteral("timeline"), QStringLiteral("drift")}) {
        if (!console.show(screen) || console.canvas() == nullptr) {
            return {};
        }
        console.app().begin(screen);
        wander(console, *console.canvas()->viewport());
        std::vector<double> wall, cpu;
        for (const Span& frame : console.app().frames()) {
            wall.push_back(frame.wall);
            cpu.push_back(frame.cpu);
        }
        figures[screen.toStdString()] = {{"frames", wall.size()},
                                         {"p95", percentile95(wall)},
                                         {"cpu_p95", percentile95(cpu)},
                                         {"blocks", blocksOf(console.app())}};
        console.window().time().showAll();
        console.settle();
    }
    return figures;
}

nlohmann::json measureMemory(Console& console, const QString& replica)
{
    console.app().begin(QStringLiteral("memory"));
    nlohmann::json after = nlohmann::json::object();
    if (replica.isEmpty()) {
        for (const QString& screen : console.window().screenIds()) {
            console.window().showScreen(screen);
            console.frame();
        }
    } else if (!openAndSettle(console, replica)) {
        return {};
    } else {
        for (const QString& screen : console.window().screenIds()) {
            console.show(screen);
            console.app().nowDoing(QStringLiteral("browse ") + screen);
            for (auto* area : console.window().current()->findChildren<QAbstractScrollArea*>()) {
                for (int i = 0; area->isVisible() && i < 5; ++i) {
                    console.wheel(*area->viewport(), -3);
                    console.frame();
                }
            }
            if (!console.settle()) {
                return {};
            }
            after[screen.toStdString()] = memoryField("VmRSS");
        }
    }
    return {{"after", after},
            {"resident", memoryField("VmRSS")},
            {"own", memoryField("RssAnon")},
            {"peak", memoryField("VmHWM")},
            {"blocks", blocksOf(console.app())}};
}

namespace
{

/// Milliseconds from pinning T on.
struct Step {
    double fleet = 0;   ///< until the snapshot of that T is there
    double painted = 0; ///< until all that the screen asked for has come and is painted
    double cpu = 0;     ///< processor time meanwhile, of all threads
};

/// nullopt where it does not come.
std::optional<Step> stepTo(Console& console, UtcTime t)
{
    MainWindow& window = console.window();
    const double begin = monotonicSeconds(), cpu = processMs();
    const auto passed = [begin] { return (monotonicSeconds() - begin) * 1e3; };
    Step step;
    window.time().pin(t);
    const bool shown = console.untilPainted([&] {
        const auto& fleet = window.fleetSource().fleet();
        if (!fleet || fleet->at != t) {
            return false;
        }
        step.fleet = step.fleet > 0 ? step.fleet : passed();
        return window.isSettled();
    });
    step.painted = passed();
    step.cpu = processMs() - cpu;
    return shown ? std::optional(step) : std::nullopt;
}

/// A pull from `from` back by `step`s, all in shares of the history; empty where one did not come.
std::vector<Step> pull(Console& console, double from, double step)
{
    const TimeWindow history = console.window().time().history();
    const double length = (history.end - history.begin).toSeconds();
    std::vector<Step> steps;
    for (int i = 0; i < kDragSteps; ++i) {
        const auto took = stepTo(console, shifted(history.begin, length * (from - step * i)));
        if (!took) {
            return {};
        }
        steps.push_back(*took);
    }
    return steps;
}

std::vector<double> each(const std::vector<Step>& steps, double Step::*part)
{
    std::vector<double> values;
    for (const Step& step : steps) {
        values.push_back(step.*part);
    }
    return values;
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void append(std::vector<double>& all, const std::vector<Step>& steps)
{
    const auto more = each(steps, &Step::painted);
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

nlohmann::json measureDragging(Console& console, const QString& replica, const QString& only)
{
    if (!openAndSettle(console, replica)) {
        return {};
    }
    nlohmann::json figures;
    std::vector<double> all, coarse, jumps;
    for (const QString& screen :
         {QStringLiteral("fleet"), QStringLiteral("timeline"), QStringLiteral("drift")}) {
        if (!only.isEmpty() && only != screen) {
            continue;
        }
        if (!console.show(screen)) {
            return {};
        }
        console.app().begin(screen);
        std::vector<Step> fine = pull(console, 0.9, kPixel), wide = pull(console, 0.85, kHundredth);
        if (fine.empty() || wide.empty()) {
            return {};
        }
        jumps.push_back(fine.front().painted); // from the newest state into the history
        fine.erase(fine.begin());
        wide.erase(wide.begin());
        append(all, fine);
        append(coarse, wide);
        figures[screen.toStdString()] = percentile95(each(fine, &Step::painted));
        figures["snapshot"][screen.toStdString()] = percentile95(each(fine, &Step::fleet));
        figures["cpu"][screen.toStdString()] = medianOf(each(fine, &Step::cpu));
        figures["blocks"][screen.toStdString()] = blocksOf(console.app());
        console.window().time().goLive();
        console.settle();
    }
    figures["p95"] = percentile95(all);
    figures["hundredths"] = percentile95(coarse);
    figures["jump"] = *std::max_element(jumps.begin(), jumps.end());
    return figures;
}

} // namespace souverix
