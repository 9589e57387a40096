#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <semaphore>

#include "views/common/queries.h"
#include "views/common/table_model.h"

using namespace souverix;

namespace
{

// The work of these tests never touches its reader, so any address serves for one.
ReplicaDoor fakeDoor(std::atomic<std::uint64_t>& version)
{
    static int nothing = 0;
    return {[](const std::string& path,
               const std::shared_ptr<Names>&) -> Result<std::shared_ptr<ReplicaView>> {
                if (path == "bad") {
                    return fail(ErrorCode::Damaged, "bad: page 3");
                }
                return std::shared_ptr<ReplicaView>(std::shared_ptr<void>(),
                                                    reinterpret_cast<ReplicaView*>(&nothing));
            },
            [&version](ReplicaView&) { return version.load(); }};
}

class Numbers : public TableRows
{
public:
    explicit Numbers(std::vector<double> values) : m_values(std::move(values)) {}
    std::size_t size() const override { return m_values.size(); }
    QString text(std::size_t row, std::size_t) const override
    {
        return QString::number(m_values[row]);
    }
    std::optional<double> number(std::size_t row, std::size_t) const override
    {
        return m_values[row];
    }
    std::uint64_t key(std::size_t row) const override
    {
        return static_cast<std::uint64_t>(m_values[row]);
    }

private:
    std::vector<double> m_values;
};

} // namespace

class QueriesTest : public QObject
{
    Q_OBJECT

    std::atomic<std::uint64_t> m_version{1};

private slots:
    void answersOnTheUiThread()
    {
        Queries queries(fakeDoor(m_version));
        queries.open("good");
        QThread* where = nullptr;
        int answer = 0;
        queries.ask(
            this, "a", [](ReplicaView&, std::stop_token) { return Result<int>(42); },
            [&](Result<int> result) {
                answer = result.value_or(-1);
                where = QThread::currentThread();
            });
        QTRY_COMPARE(answer, 42);
        QCOMPARE(where, QThread::currentThread());
    }

    void aNewerRequestStopsAndReplacesTheOlder()
    {
        Queries queries(fakeDoor(m_version));
        queries.open("good");
        std::binary_semaphore started(0);
        std::vector<int> answers;
        queries.ask(
            this, "a",
            [&](ReplicaView&, const std::stop_token& stop) {
                started.release();
                while (!stop.stop_requested()) {
                    std::this_thread::yield();
                }
                return Result<int>(1);
            },
            [&](const Result<int>& result) { answers.push_back(*result); });
        started.acquire();
        queries.ask(
            this, "a", [](ReplicaView&, std::stop_token) { return Result<int>(2); },
            [&](const Result<int>& result) { answers.push_back(*result); });
        QTRY_VERIFY(queries.isIdle() && !answers.empty());
        QCoreApplication::processEvents();
        QCOMPARE(answers, std::vector<int>{2});
    }

    void otherKeysAreNotReplaced()
    {
        Queries queries(fakeDoor(m_version));
        queries.open("good");
        int answers = 0;
        for (const auto* key : {"a", "b", "c"}) {
            queries.ask(
                this, key, [](ReplicaView&, std::stop_token) { return Result<int>(1); },
                [&](const Result<int>&) { ++answers; });
        }
        QTRY_COMPARE(answers, 3);
    }

    void theFleetIsAskedOnAWorkerThatNoOtherQuestionHolds()
    {
        Queries queries(fakeDoor(m_version));
        queries.open("good");
        std::counting_semaphore<> held(0), letGo(0);
        int others = 0;
        constexpr int kOthers = static_cast<int>(Queries::kWorkers);
        for (int i = 0; i < kOthers; ++i) {
            queries.ask(
                this, QString::number(i),
                [&](ReplicaView&, std::stop_token) {
                    held.release();
                    letGo.acquire();
                    return Result<int>(1);
                },
                [&](const Result<int>&) { ++others; });
        }
        for (int i = 1; i < kOthers; ++i) {
            held.acquire(); // all that may are at work
        }
        std::vector<std::thread::id> fleet;
        const auto askFleet = [&] {
            queries.askFleet(
                this, "fleet",
                [](ReplicaView&, std::stop_token) {
                    return Result<std::thread::id>(std::this_thread::get_id());
                },
                [&](const Result<std::thread::id>& id) { fleet.push_back(*id); });
        };
        askFleet();
        QTRY_COMPARE(fleet.size(), 1U);
        askFleet();
        QTRY_COMPARE(fleet.size(), 2U);
        QCOMPARE(fleet[0], fleet[1]);
        QCOMPARE(others, 0);
        letGo.release(kOthers);
        QTRY_COMPARE(others, kOthers);
    }

    void aGoneReceiverIsNotAnswered()
    {
        Queries queries(fakeDoor(m_version));
        queries.open("good");
        auto receiver = std::make_unique<QObject>();
        bool answered = false;
        queries.ask(
            receiver.get(), "a", [](ReplicaView&, std::stop_token) { return Result<int>(1); },
            [&](const Result<int>&) { answered = true; });
        receiver.reset();
        QTRY_VERIFY(queries.isIdle());
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    void withoutASourceTheAnswerSaysSo()
    {
        Queries queries(fakeDoor(m_version));
        std::string reason;
        queries.ask(
            this, "a", [](ReplicaView&, std::stop_token) { return Result<int>(1); },
            [&](const Result<int>& result) { reason = result.error().reason; });
        QTRY_COMPARE(reason, "no-source");
    }

    void tellsWhatCannotBeOpened()
    {
        Queries queries(fakeDoor(m_version));
        std::string detail;
        connect(&queries, &Queries::openFailed, this,
                [&](const Error& error) { detail = error.detail; });
        queries.open("bad");
        QTRY_COMPARE(detail, "bad: page 3");
    }

    void tellsOfANewCommit()
    {
        Queries queries(fakeDoor(m_version));
        QSignalSpy spy(&queries, &Queries::versionChanged);
        queries.open("good");
        QTRY_COMPARE(spy.count(), 1);
        m_version = 2;
        QTRY_COMPARE(spy.count(), 2);
        QCOMPARE(spy.last().first().toULongLong(), 2ULL);
    }

    void tablesSortAndFilterOnAWorker()
    {
        Queries queries(fakeDoor(m_version));
        TableModel model({{"n", "N", true, 5, {}}}, queries);
        QSignalSpy spy(&model, &TableModel::rearranged);
        model.setRows(std::make_shared<Numbers>(std::vector<double>{3, 10, 1, 7}));
        model.sort(0, Qt::DescendingOrder);
        model.setFilter(parseFilter("n > 2", model.columns()).filter);
        QTRY_COMPARE(model.shown(), 3U);
        QCOMPARE(model.data(model.index(0, 0), Qt::DisplayRole).toString(), "10");
        QCOMPARE(model.data(model.index(2, 0), Qt::DisplayRole).toString(), "3");
        QCOMPARE(model.placeOf(7), 1);
        QCOMPARE(model.placeOf(1), -1);
        QVERIFY(spy.count() >= 1);
    }
};

QTEST_GUILESS_MAIN(QueriesTest)
#include "queries_test.moc"
