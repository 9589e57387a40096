#include <thread>

#include <QFile>
#include <QLineEdit>

#include "tests/bench/screens/measures.h"
#include "views/common/table_view.h"
#include "views/events/event_filter_bar.h"

namespace souverix
{

namespace
{

constexpr int kPiecesASecond = 50;
constexpr int kBetweenActsMs = 250;

/// Appends lines to a file at a steady rate, as a collector would.
void appendLines(const std::stop_token& stop, const QString& from, const QString& to, int rate,
                 std::atomic<std::uint64_t>& written, std::atomic<bool>& ended)
{
    QFile source(from), sink(to);
    const bool open =
        source.open(QIODevice::ReadOnly) && sink.open(QIODevice::Append | QIODevice::Unbuffered);
    auto next = std::chrono::steady_clock::now();
    while (open && !stop.stop_requested() && !source.atEnd()) {
        QByteArray piece;
        int lines = 0;
        for (; lines < rate / kPiecesASecond && !source.atEnd(); ++lines) {
            piece += source.readLine();
        }
        sink.write(piece);
        written += static_cast<std::uint64_t>(lines);
        next += std::chrono::milliseconds(1000 / kPiecesASecond);
        std::this_thread::sleep_until(next);
    }
    ended = true;
}

/// What a reader does meanwhile, one thing after the other.
class Reader
{
public:
    explicit Reader(Console& console) : m_console(console) {}

    void act()
    {
        const int step = m_step++;
        switch (step % 12) {
        case 0:
            return show(QStringLiteral("fleet"));
        case 1:
        case 2:
            return sort(step % 12);
        case 3:
            return filter(QStringLiteral("drift >= medium"));
        case 4:
            return filter({});
        case 5:
            return show(QStringLiteral("events"));
        case 6:
            return seek(QStringLiteral("node-%1\"").arg(1000 + step));
        case 7:
            return scroll();
        case 8:
            return seek({});
        case 9:
            return show(QStringLiteral("timeline"));
        case 10:
            return show(QStringLiteral("drift"));
        default:
            return scroll();
        }
    }

private:
    void doing(const QString& what)
    {
        m_console.app().nowDoing(what + QStringLiteral(" on ") +
                                 m_console.window().current()->id());
    }
    void show(const QString& screen)
    {
        m_console.window().showScreen(screen);
        doing(QStringLiteral("showing"));
    }
    void sort(int column)
    {
        if (auto* table = m_console.part<TableView>()) {
            doing(QStringLiteral("sorting"));
            table->sortByColumn(column, column % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        }
    }
    void filter(const QString& text)
    {
        doing(QStringLiteral("filtering"));
        m_console.window().current()->applyFilter(text);
    }
    void seek(const QString& text)
    {
        if (auto* bar = m_console.part<EventFilterBar>()) {
            doing(QStringLiteral("seeking"));
            EventFilter wanted;
            wanted.text = text.toStdString();
            bar->setFilter(wanted);
        }
    }
    void scroll()
    {
        doing(QStringLiteral("scrolling"));
        for (auto* area : m_console.window().current()->findChildren<QAbstractScrollArea*>()) {
            if (area->isVisible()) {
                m_console.wheel(*area->viewport(), -2);
            }
        }
    }

    Console& m_console;
    int m_step = 0;
};

} // namespace

nlohmann::json measureStorm(Console& console, const QString& lines, const QString& more, int rate)
{
    console.open(lines);
    const auto& source = console.window().fleetSource();
    if (!console.until([&] { return source.fleet() != nullptr; }) || !console.settle()) {
        return {};
    }
    const std::uint64_t before = source.fleet()->eventsHeld;
    std::atomic<std::uint64_t> written{0};
    std::atomic<bool> ended{false};
    console.app().begin(QStringLiteral("storm"));
    std::jthread collector(
        [&](const std::stop_token& stop) { appendLines(stop, more, lines, rate, written, ended); });
    Reader reader(console);
    while (!ended) {
        reader.act();
        console.spin(kBetweenActsMs);
    }
    const auto held = [&] { return source.fleet() ? source.fleet()->eventsHeld - before : 0; };
    const std::uint64_t seen = held(), sent = written;
    nlohmann::json blocks = blocksOf(console.app());
    double cpu = 0;
    for (const auto& block : console.app().longest(1000)) {
        cpu = std::max(cpu, block.took.cpu);
    }
    return {{"written", sent},
            {"seen_at_end", seen},
            {"longest", blocks.empty() ? 0.0 : blocks[0]["ms"].get<double>()},
            {"longest_cpu", cpu},
            {"blocks", blocks}};
}

} // namespace souverix
