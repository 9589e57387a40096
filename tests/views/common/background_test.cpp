#include <thread>

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
};

QTEST_APPLESS_MAIN(BackgroundTest)
#include "background_test.moc"
