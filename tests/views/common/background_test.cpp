#include <thread>
#include <vector>

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QTest>

#include "views/common/background.h"

using namespace souverix;

namespace
{

int niceness()
{
    return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
}

} // namespace

class BackgroundTest : public QObject
{
    Q_OBJECT

private slots:
    void aWorkerStepsBackAloneAndTheUiThreadStays()
    {
        const int before = niceness();
        int worker = before;
        std::thread([&] {
            goToBackground();
            worker = niceness();
        }).join();
        QVERIFY(worker > before);
        QCOMPARE(niceness(), before);
    }

    /// Also where other large pieces were dropped before, for which the library by itself would
    /// have kept this one.
    void whatWasLargeGoesBackToTheSystem()
    {
        giveBackLargeMemory();
        for (int i = 0; i < 3; ++i)
            std::vector<char>(std::size_t{24} << 20U, 'x').clear();
        const std::size_t held = mallinfo2().hblkhd;
        const std::vector<char> large(std::size_t{8} << 20U, 'x');
        QVERIFY(mallinfo2().hblkhd >= held + large.size());
    }
};

QTEST_APPLESS_MAIN(BackgroundTest)
#include "background_test.moc"
