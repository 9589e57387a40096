#include <QTest>

#include "views/common/layer_memory.h"

using namespace souverix;

class LayerMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void aCanvasLeavesItsMemoryToTheNext()
    {
        QImage first = layerImage({640, 480});
        first.fill(Qt::red);
        const uchar* where = first.constBits();
        first = {};
        const QImage next = layerImage({320, 200});
        QCOMPARE(next.constBits(), where);
        QCOMPARE(next.size(), QSize(320, 200));
    }

    void twoInSightAtOnceDoNotShareIt()
    {
        QImage one = layerImage({64, 64}), other = layerImage({64, 64});
        one.fill(Qt::red);
        other.fill(Qt::blue);
        QCOMPARE(one.pixelColor(63, 63), QColor(Qt::red));
        QCOMPARE(other.pixelColor(0, 0), QColor(Qt::blue));
    }

    void whatWasMadeReadyIsUsed()
    {
        LayerMemory ready = layerMemory({2000, 1500});
        const uchar* where = ready.data();
        lendLayerMemory(std::move(ready));
        QCOMPARE(layerImage({2000, 1500}).constBits(), where);
        lendLayerMemory(layerMemory({10, 10})); // less than there is
        QCOMPARE(layerImage({2000, 1500}).constBits(), where);
    }

    void whatIsHeldIsNotTakenAway()
    {
        QImage held = layerImage({100, 100});
        held.fill(Qt::green);
        lendLayerMemory(layerMemory({4000, 3000}));
        QCOMPARE(held.pixelColor(99, 99), QColor(Qt::green));
    }

    void aLargerOneThanThereIsIsWhole()
    {
        layerImage({10, 10}).fill(Qt::black);
        QImage large = layerImage({3000, 100});
        large.fill(Qt::white);
        QCOMPARE(large.pixelColor(2999, 99), QColor(Qt::white));
    }
};

QTEST_APPLESS_MAIN(LayerMemoryTest)
#include "layer_memory_test.moc"
