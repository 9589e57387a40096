#include <numeric>
#include <random>
#include <tuple>

#include <QTemporaryDir>
#include <QTest>

#include "model/projection/drift_track.h"
#include "model/query/drift_courses.h"
#include "model/query/folded_fleet.h"
#include "model/query/kept_courses.h"
#include "model/query/replica_view.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

constexpr int kNodes = 5;
constexpr std::int64_t kBegin = 1'770'000'000;

/// Events of a few nodes and of what is desired of them, some late, in the order of recording.
class MadeEvents
{
public:
    explicit MadeEvents(unsigned seed) : m_random(seed) {}

    std::vector<EventText> next(int count)
    {
        std::vector<EventText> events;
        for (int i = 0; i < count; ++i) {
            m_now += static_cast<std::int64_t>(pick(600));
            EventText event = one();
            event.region = pick(5) == 0 ? "region-b" : "region-a";
            const int late = pick(10) == 0 ? pick(100'000) : 0;
            event.time = UtcTime{m_now - late, pick(2) == 0 ? 0 : 1'250'000}.toString();
            event.recorded = UtcTime{m_now, 500'000'000}.toString();
            events.push_back(std::move(event));
        }
        return events;
    }
    UtcTime instant()
    {
        return {kBegin + static_cast<std::int64_t>(
                             m_random() % static_cast<std::uint64_t>(m_now - kBegin + 1000)),
                0};
    }
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

private:
    std::string digit(int below) { return std::to_string(pick(below)); }

    EventText one()
    {
        EventText event;
        event.subject = "node-" + digit(kNodes);
        switch (pick(9)) {
        case 0:
            event.data = registration("S-1", "prod-" + digit(2));
            break;
        case 1:
            event.type = "lifecycle.changed";
            event.data = std::string(R"({"from":"active","to":")") +
                         (pick(3) == 0 ? "decommissioning" : "active") + R"(","mode":"m"})";
            break;
        case 2:
        case 3:
            event.type = "container.deployed";
            event.data = R"({"component":"c)" + digit(2) + R"(","image":"i","version":"1.0.)" +
                         digit(3) + R"(","digest":"d"})";
            break;
        case 4:
            event.type = "policy.applied";
            event.data = R"({"policy":"p","version":"1","enforcement":"permissive"})";
            break;
        case 5:
            event.type = "config.observed";
            event.data = R"({"config":"v)" + digit(2) + R"(","objects":)" +
                         (pick(2) == 0 ? "0" : digit(30)) + "}";
            break;
        default:
            event.type = "desired.set";
            event.subject = "desired";
            event.data = desired();
        }
        return event;
    }

    std::string desired()
    {
        static const std::vector<std::string> scopes{R"("fleet":true)", R"("cluster":"prod-1")",
                                                     R"("node":"node-1")"};
        const std::string scope = scopes[static_cast<std::size_t>(pick(3))];
        // Of some nothing is ever there; others come to be desired late.
        static const std::vector<std::string> kinds{
            R"("version","component":"c0")", R"("version","component":"c0")",
            R"("version","component":"c1")", R"("version","component":"never")",
            R"("policy","component":"p")"};
        const int known = m_now < kBegin + 400'000 ? 2 : static_cast<int>(kinds.size());
        return R"({"kind":)" + kinds[static_cast<std::size_t>(pick(known))] +
               R"(,"version":"1.0.)" + digit(3) + R"(","scope":{)" + scope + "}}";
    }

    std::mt19937 m_random;
    std::int64_t m_now = kBegin;
};

/// What is desired, and a node's marks, from all events that count.
struct FromNothing {
    DesiredHistory desired;
    std::vector<DriftMark> marks;

    FromNothing(const ReplicaReader& reader, const Words& words, NameId node, UtcTime at,
                const std::optional<UtcTime>& knownAt)
    {
        const Names& names = *reader.names();
        auto wide = reader.fleetWide();
        auto facts = countedHistory(reader, node, at, knownAt);
        if (!wide || !facts)
            return;
        keepCounted(*wide, at, knownAt, names);
        FleetState fleet;
        for (const Fact& fact : *wide)
            foldFleet(fleet, fact, names);
        desired = DesiredHistory(fleet);
        marks = driftMarks(*facts, desired, words, names);
    }
};

/// By time; in an instant's own order nothing lies.
std::vector<DriftMark> inOrder(std::vector<DriftMark> marks)
{
    std::sort(marks.begin(), marks.end(), [](const DriftMark& a, const DriftMark& b) {
        return std::tie(a.time, a.value) < std::tie(b.time, b.value);
    });
    return marks;
}

/// How many of the nodes the replica keeps a whole course of.
std::size_t wholeCourses(const ReplicaReader& reader, std::span<const NameId> nodes)
{
    std::size_t whole = 0;
    for (const NameId node : nodes) {
        const auto block = readCourseBlock(reader, courseBlockOf(node));
        const auto events = reader.eventsOf(node);
        const CourseBlock::Kept* kept = block ? block->find(node) : nullptr;
        whole += kept != nullptr && events && kept->events == *events ? 1U : 0U;
    }
    return whole;
}

/// The map of some nodes, each instant looked up in courses that are made from nothing.
struct PlainMap {
    std::vector<std::uint8_t> worst;
    std::vector<double> hours;
};

std::vector<DriftStep> trackFromNothing(const ReplicaReader& reader, const Words& words,
                                        NameId node, UtcTime at,
                                        const std::optional<UtcTime>& knownAt)
{
    const FromNothing all(reader, words, node, at, knownAt);
    DriftJudge judge(all.desired, *reader.names());
    return driftTrack(node, all.marks, judge);
}

// Adds a track to a row, bin by bin.
void addTo(PlainMap& map, std::size_t row, const std::vector<DriftStep>& track,
           const DriftMap& like, UtcTime at, bool clusters)
{
    const double width = (like.end - like.begin).toSeconds() / like.bins;
    const UtcTime last = std::min(at, like.end);
    for (std::size_t i = 0; i < track.size(); ++i) {
        const UtcTime from = std::max(track[i].time, like.begin);
        const bool open = i + 1 == track.size();
        const UtcTime to = open ? last : std::min(track[i + 1].time, last);
        if (to < from || (to == from && !(open && from < like.end)))
            continue;
        if (track[i].counted && track[i].severity >= Severity::Low)
            map.hours[row] += (to - from).toSeconds() / 3600;
        if (clusters && !track[i].counted)
            continue;
        for (std::uint32_t bin = 0; bin < like.bins; ++bin) {
            const double binFrom = width * bin, binTo = width * (bin + 1);
            const double stepFrom = (from - like.begin).toSeconds();
            const double stepTo =
                (to - like.begin).toSeconds() + (open && at < like.end ? 1e-7 : 0);
            if (stepFrom >= binTo || stepTo <= binFrom)
                continue;
            std::uint8_t& cell = map.worst[row * like.bins + bin];
            const auto severity = static_cast<std::uint8_t>(track[i].severity);
            cell = cell == DriftMap::kNoData ? severity : std::max(cell, severity);
        }
    }
}

} // namespace

class DriftCoursesTest : public QObject
{
    Q_OBJECT

private slots:
    /// While commits come with late events and desired state that moves, at any (T, K).
    void keptCoursesGiveTheMapOfCoursesFromNothing();
    /// Those that the replica keeps, as known now; those of a K. Late events come with some
    /// commits.
    void marksKeptThroughCommitsAreThoseFromNothing();
    /// Courses of many are read ahead while what is desired is.
    void theFirstMapOfManyNodesIsThatOfEachAlone();
    void replicasWithoutCoursesAreReadAndGainThem();
    void coursesLeftBehindByACommitAreMadeAnew();
    /// In as many flushes as memory asks for, with late events and desired state between them.
    void foldsWhileWritingAreThoseFromNothing();
    void aWholeFoldIsOfAllThatWasWritten();
    void marksAreMadeAnewWhereKeptBytesAreFlipped();
    void valuesThatNoMarkHasAnyMoreAreDropped();
};

void DriftCoursesTest::keptCoursesGiveTheMapOfCoursesFromNothing()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    MadeEvents made(7);
    QVERIFY(addToReplica(path, made.next(600)));
    auto view = ReplicaView::open(path);
    auto reader = ReplicaReader::open(path);
    QVERIFY(view && reader);
    std::size_t shown = 0;
    for (int round = 0; round < 12; ++round) {
        QVERIFY(addToReplica(path, made.next(round % 3 == 0 ? 300 : 25)));
        QVERIFY(reader->refresh());
        const auto words = Words::find(*reader->names());
        QVERIFY(words);
        for (int i = 0; i < 10; ++i) {
            TimeContext context{made.instant(), std::nullopt};
            if (i % 2 == 1)
                context.knownAt = made.instant();
            UtcTime begin = made.instant(), end = made.instant();
            if (end < begin)
                std::swap(begin, end);
            end = end + Duration{1, 0};
            const auto fleet = view->fleet(context);
            QVERIFY(fleet);
            std::vector<NameId> nodes;
            for (const NodeRow& row : (*fleet)->nodes)
                nodes.push_back(row.node);
            const std::uint32_t bins = i % 3 == 0 ? 53 : 7;
            const auto map = view->driftMap(context, nodes, false, begin, end, bins);
            const auto clusters = view->driftMap(context, nodes, true, begin, end, bins);
            const auto hours = view->driftHours(context, nodes, false, begin, end);
            const auto clusterHours = view->driftHours(context, nodes, true, begin, end);
            QVERIFY(map && clusters && hours && clusterHours);
            QVERIFY(hours->rows == map->rows && clusterHours->rows == clusters->rows);
            QCOMPARE(map->rows.size(), nodes.size());
            PlainMap plain{std::vector<std::uint8_t>(nodes.size() * bins, DriftMap::kNoData),
                           std::vector<double>(nodes.size())};
            PlainMap all{std::vector<std::uint8_t>(clusters->rows.size() * bins, DriftMap::kNoData),
                         std::vector<double>(clusters->rows.size())};
            for (std::size_t row = 0; row < nodes.size(); ++row) {
                const auto track =
                    trackFromNothing(*reader, *words, nodes[row], *context.at, context.knownAt);
                addTo(plain, row, track, *map, *context.at, false);
                const NameId cluster = (*fleet)->nodes[row].cluster;
                const auto at = std::find(clusters->rows.begin(), clusters->rows.end(), cluster);
                QVERIFY(at != clusters->rows.end());
                addTo(all, static_cast<std::size_t>(at - clusters->rows.begin()), track, *map,
                      *context.at, true);
            }
            QVERIFY(map->worst == plain.worst);
            QVERIFY(clusters->worst == all.worst);
            for (std::size_t row = 0; row < nodes.size(); ++row)
                QVERIFY(std::abs(hours->hours[row] - plain.hours[row]) < 1e-6);
            for (std::size_t row = 0; row < all.hours.size(); ++row)
                QVERIFY(std::abs(clusterHours->hours[row] - all.hours[row]) < 1e-6);
            shown += nodes.size();
        }
    }
    QVERIFY(shown > 300);
}

void DriftCoursesTest::marksKeptThroughCommitsAreThoseFromNothing()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    MadeEvents made(11);
    QVERIFY(addToReplica(path, made.next(2000)));
    auto reader = ReplicaReader::open(path);
    QVERIFY(reader);
    std::vector<NameId> nodes;
    for (int i = 0; i < kNodes; ++i)
        nodes.push_back(reader->names()->find("node-" + std::to_string(i)));
    const UtcTime knownAt = made.instant();
    DriftCourses live(std::nullopt), pinned(knownAt);
    std::size_t whole = 0;
    for (int round = 0; round < 25; ++round) {
        QVERIFY(addToReplica(path, made.next(made.pick(round % 8 == 7 ? 2000 : 200) + 1)));
        QVERIFY(reader->refresh());
        const auto words = Words::find(*reader->names());
        QVERIFY(words);
        whole += wholeCourses(*reader, nodes);
        for (DriftCourses* kept : {&live, &pinned}) {
            DriftCourses fresh(kept->knownAt());
            // Some commits pass without a question, and some nodes are not asked for.
            const std::span asked(nodes.data(), static_cast<std::size_t>(made.pick(kNodes + 1)));
            QVERIFY(kept->bring(*reader, *words, asked, {}));
            QVERIFY(fresh.bring(*reader, *words, nodes, {}));
            for (const NameId node : nodes) {
                const FromNothing all(*reader, *words, node, UtcTime::max(), kept->knownAt());
                const auto expected = inOrder(all.marks);
                QVERIFY(inOrder(unpackMarks(fresh.of(node), fresh.values())) == expected);
                if (std::find(asked.begin(), asked.end(), node) != asked.end())
                    QVERIFY(inOrder(unpackMarks(kept->of(node), kept->values())) == expected);
            }
        }
    }
    QCOMPARE(whole, std::size_t{25} * kNodes);
}

void DriftCoursesTest::theFirstMapOfManyNodesIsThatOfEachAlone()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    constexpr int kMany = 150;
    std::vector<EventText> events;
    std::int64_t now = kBegin;
    const auto add = [&](EventText event) {
        now += 97;
        event.time = event.recorded = UtcTime{now, 0}.toString();
        events.push_back(std::move(event));
    };
    for (int round = 0; round < 6; ++round) {
        EventText desired;
        desired.type = "desired.set";
        desired.subject = "desired";
        desired.data = R"({"kind":"config","version":"v)" + std::to_string(round % 2) +
                       R"(","scope":{"fleet":true}})";
        add(desired);
        for (int i = 0; i < kMany; ++i) {
            EventText event;
            event.subject = "node-" + std::to_string(i);
            event.data = registration("S-" + std::to_string(i));
            if (round == 1) {
                event.type = "lifecycle.changed";
                event.data = R"({"from":"provisioning","to":"active","mode":"m"})";
            } else if (round > 1) {
                event.type = "config.observed";
                event.data = R"({"config":"v)" + std::to_string(i % 2) + R"(","objects":)" +
                             std::to_string(i * round % 30) + "}";
            }
            add(event);
        }
    }
    QVERIFY(addToReplica(path, events));
    const auto reader = ReplicaReader::open(path);
    QVERIFY(reader);
    std::vector<NameId> nodes;
    for (int i = 0; i < kMany; ++i)
        nodes.push_back(reader->names()->find("node-" + std::to_string(i)));
    QCOMPARE(wholeCourses(*reader, nodes), nodes.size());
    const auto mapOf = [&](std::span<const NameId> some) {
        auto view = ReplicaView::open(path);
        return view->driftMap({}, some, false, {kBegin, 0}, {now, 0}, 20);
    };
    const auto all = mapOf(nodes);
    QVERIFY(all);
    QCOMPARE(all->rows.size(), nodes.size());
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        const auto one = mapOf(std::span(nodes).subspan(row, 1));
        QVERIFY(one);
        QVERIFY(std::equal(one->worst.begin(), one->worst.end(),
                           all->worst.begin() + static_cast<std::ptrdiff_t>(row * all->bins)));
    }
    // Hours by themselves, as the first question too.
    const auto hoursOf = [&](std::span<const NameId> some) {
        auto view = ReplicaView::open(path);
        return view->driftHours({}, some, false, {kBegin, 0}, {now, 0});
    };
    const auto hours = hoursOf(nodes);
    QVERIFY(hours && hours->rows == all->rows);
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        const auto one = hoursOf(std::span(nodes).subspan(row, 1));
        QVERIFY(one && std::abs(one->hours[0] - hours->hours[row]) < 1e-6);
    }
    QVERIFY(std::accumulate(hours->hours.begin(), hours->hours.end(), 0.0) > 100);
}

void DriftCoursesTest::replicasWithoutCoursesAreReadAndGainThem()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    MadeEvents made(3);
    QVERIFY(addToReplica(path, made.next(3000)));
    {
        // As an older program leaves it: its fold says nothing of courses.
        auto writer = ReplicaWriter::open(path);
        QVERIFY(writer);
        auto change = (*writer)->begin();
        QVERIFY(change);
        auto warm = (*writer)->view().named("warm-fold");
        QVERIFY(warm && *warm);
        (*warm)->resize((*warm)->size() - 2); // without courses and version
        QVERIFY((*writer)->putNamed("warm-fold", **warm));
        for (std::uint32_t block = 0; block < 40; ++block)
            QVERIFY((*writer)->eraseNamed("drift-courses/" + std::to_string(block)));
        QVERIFY(change->commit());
    }
    auto reader = ReplicaReader::open(path);
    QVERIFY(reader);
    std::vector<NameId> nodes;
    for (int i = 0; i < kNodes; ++i)
        nodes.push_back(reader->names()->find("node-" + std::to_string(i)));
    QCOMPARE(wholeCourses(*reader, nodes), std::size_t{0});
    for (int round = 0; round < 2; ++round) {
        const auto words = Words::find(*reader->names());
        QVERIFY(words);
        DriftCourses courses(std::nullopt);
        QVERIFY(courses.bring(*reader, *words, nodes, {}));
        for (const NameId node : nodes) {
            const FromNothing all(*reader, *words, node, UtcTime::max(), std::nullopt);
            QVERIFY(!all.marks.empty());
            QVERIFY(inOrder(unpackMarks(courses.of(node), courses.values())) == inOrder(all.marks));
        }
        QVERIFY(addToReplica(path, made.next(200)));
        QVERIFY(reader->refresh());
    }
    QCOMPARE(wholeCourses(*reader, nodes), nodes.size());
}

// Their counts tell, where the commit that they were written with is not the newest.
void DriftCoursesTest::coursesLeftBehindByACommitAreMadeAnew()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    MadeEvents made(5);
    QVERIFY(addToReplica(path, made.next(3000)));
    QVERIFY(addToReplica(path, made.next(200), ~std::size_t{0}, KeptStates::LeftBehind));
    auto reader = ReplicaReader::open(path);
    QVERIFY(reader);
    const auto words = Words::find(*reader->names());
    QVERIFY(words);
    std::vector<NameId> nodes;
    for (int i = 0; i < kNodes; ++i)
        nodes.push_back(reader->names()->find("node-" + std::to_string(i)));
    QVERIFY(wholeCourses(*reader, nodes) < nodes.size());
    DriftCourses courses(std::nullopt);
    QVERIFY(courses.bring(*reader, *words, nodes, {}));
    for (const NameId node : nodes) {
        const FromNothing all(*reader, *words, node, UtcTime::max(), std::nullopt);
        QVERIFY(inOrder(unpackMarks(courses.of(node), courses.values())) == inOrder(all.marks));
    }
}

void DriftCoursesTest::foldsWhileWritingAreThoseFromNothing()
{
    const QTemporaryDir folder;
    MadeEvents made(19);
    for (int round = 0; round < 12; ++round) {
        const std::string path =
            folder.filePath(QString("fleet%1.svxreplica").arg(round)).toStdString();
        for (int commit = 0; commit < 3; ++commit) {
            const auto each = static_cast<std::size_t>(made.pick(900) + 50);
            QVERIFY(addToReplica(path, made.next(made.pick(3000) + 1),
                                 round % 3 == 0 ? ~std::size_t{0} : each));
            const auto reader = ReplicaReader::open(path);
            QVERIFY(reader);
            const auto kept = digestOfKeptStates(*reader), zero = digestFromZero(*reader);
            QVERIFY(kept && zero);
            QVERIFY(*kept == *zero);
            const auto words = Words::find(*reader->names());
            QVERIFY(words);
            std::vector<NameId> nodes;
            for (int i = 0; i < kNodes; ++i)
                if (const NameId node = reader->names()->find("node-" + std::to_string(i));
                    node != NameId::None)
                    nodes.push_back(node);
            for (const NameId node : nodes) {
                const FromNothing all(*reader, *words, node, UtcTime::max(), std::nullopt);
                const auto block = readCourseBlock(*reader, courseBlockOf(node));
                const auto events = reader->eventsOf(node);
                QVERIFY(block && events);
                const CourseBlock::Kept* course = block->find(node);
                QCOMPARE(course != nullptr, !all.marks.empty());
                if (course == nullptr)
                    continue;
                QCOMPARE(course->events, *events);
                QCOMPARE(course->targets, std::uint64_t{all.desired.targets.size()});
                const auto marks = keptMarks(*block, *course);
                QVERIFY(marks);
                QVERIFY(inOrder(*marks) == inOrder(all.marks));
            }
        }
    }
}

void DriftCoursesTest::aWholeFoldIsOfAllThatWasWritten()
{
    const QTemporaryDir folder;
    const auto writer = ReplicaWriter::open(folder.filePath("fleet.svxreplica").toStdString());
    QVERIFY(writer);
    foldWhileWriting(**writer);
    const auto change = (*writer)->begin();
    QVERIFY(change);
    MadeEvents made(23);
    const NameId region = (*writer)->names().intern("region-a");
    std::size_t sequence = 0, wholes = 0;
    for (int flush = 0; flush < 4; ++flush) {
        for (EventText& event : made.next(700)) {
            event.region = "region-a";
            event.sequence = sequence++;
            event.time = event.recorded; // in order
            const std::string bytes = event.json();
            const auto fact = decodeEvent(bytes, (*writer)->names());
            QVERIFY(fact);
            QVERIFY((*writer)->append(region, {bytes, &*fact, {}}));
        }
        QVERIFY((*writer)->flush());
        if (flush < 2)
            continue; // those go on within the next flush, where nothing new came to be desired
        for (int i = 0; i < kNodes; ++i) {
            const NameId node = (*writer)->names().find("node-" + std::to_string(i));
            const auto fold = (*writer)->takeFold(node);
            if (flush == 3) {
                QVERIFY(fold == nullptr); // taken before
                continue;
            }
            if (fold == nullptr)
                continue;
            ++wholes;
            const auto& whole = static_cast<const WholeFold&>(*fold);
            const auto words = Words::find((*writer)->names());
            QVERIFY(words);
            const FromNothing all((*writer)->view(), *words, node, UtcTime::max(), std::nullopt);
            QVERIFY(inOrder(whole.marks) == inOrder(all.marks));
            const auto spans = (*writer)->view().spans(node);
            QVERIFY(spans);
            std::uint64_t events = 0;
            for (const EventSpan& span : *spans)
                events += span.events;
            QCOMPARE(whole.events, events);
        }
    }
    QVERIFY(wholes > 0);
}

void DriftCoursesTest::marksAreMadeAnewWhereKeptBytesAreFlipped()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    MadeEvents made(29);
    QVERIFY(addToReplica(path, made.next(600)));
    auto reader = ReplicaReader::open(path);
    QVERIFY(reader);
    std::vector<NameId> nodes;
    for (int i = 0; i < kNodes; ++i)
        nodes.push_back(reader->names()->find("node-" + std::to_string(i)));
    const auto words = Words::find(*reader->names());
    QVERIFY(words);
    std::vector<std::vector<DriftMark>> expected;
    for (const NameId node : nodes)
        expected.push_back(
            inOrder(FromNothing(*reader, *words, node, UtcTime::max(), std::nullopt).marks));
    const std::string name = "drift-courses/" + std::to_string(courseBlockOf(nodes[0]));
    const auto sound = reader->named(name);
    QVERIFY(sound && *sound);
    const auto put = [&](const std::string& bytes) {
        auto writer = ReplicaWriter::open(path);
        auto change = (*writer)->begin();
        return (*writer)->putNamed(name, bytes) && change->commit();
    };
    for (int i = 0; i < 400; ++i) {
        std::string broken = **sound;
        const auto at = static_cast<std::size_t>(made.pick(static_cast<int>(broken.size())));
        broken[at] = static_cast<char>(broken[at] ^ (1 << made.pick(8)));
        QVERIFY(put(broken));
        QVERIFY(reader->refresh());
        DriftCourses courses(std::nullopt);
        const auto brought = courses.bring(*reader, *words, nodes, {});
        QVERIFY(brought);
        QCOMPARE(wholeCourses(*reader, nodes), std::size_t{0});
        for (std::size_t node = 0; node < nodes.size(); ++node)
            QVERIFY(inOrder(unpackMarks(courses.of(nodes[node]), courses.values())) ==
                    expected[node]);
    }
}

void DriftCoursesTest::valuesThatNoMarkHasAnyMoreAreDropped()
{
    const QTemporaryDir folder;
    const auto writer = ReplicaWriter::open(folder.filePath("fleet.svxreplica").toStdString());
    QVERIFY(writer);
    const auto change = (*writer)->begin();
    QVERIFY(change);
    const auto mark = [&](int second, const std::string& version) {
        HeldPart held;
        held.present = true;
        held.version = (*writer)->names().intern(version);
        return DriftMark{{second, 0}, DriftHeld{{}, held}};
    };
    const std::vector<DriftMark> other{mark(1, "always")};
    for (int i = 0; i < 500; ++i) {
        CourseKeeper keeper(**writer, {}, true);
        const std::vector<DriftMark> marks{mark(1, "v" + std::to_string(i)), mark(2, "always")};
        QVERIFY(keeper.keep(NameId{1}, 2, marks));
        if (i == 0)
            QVERIFY(keeper.keep(NameId{2}, 1, other));
        QVERIFY(keeper.finish());
        const auto block = readCourseBlock((*writer)->view(), 0);
        QVERIFY(block);
        QVERIFY(block->values.size() < 32);
        QVERIFY(keptMarks(*block, *block->find(NameId{1})) == marks);
        QVERIFY(keptMarks(*block, *block->find(NameId{2})) == other);
    }
}

QTEST_GUILESS_MAIN(DriftCoursesTest)
#include "drift_courses_test.moc"
