#include "views/common/large_image.h"

#include <QPainter>
#include <QTest>

using namespace souverix;

class LargeImageTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsPaintedAsAnyOther_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("nothing") << QSize(0, 0);
        QTest::newRow("small") << QSize(10, 20);
        QTest::newRow("a screen") << QSize(1920, 1080);
        QTest::newRow("odd") << QSize(1919, 1081);
    }

    void itIsPaintedAsAnyOther()
    {
        QFETCH(QSize, size);
        const auto painted = [](QImage image) {
            image.fill(Qt::white);
            if (!image.isNull()) {
                QPainter painter(&image);
                painter.fillRect(QRect(3, 4, image.width() / 2, image.height()), Qt::red);
                painter.drawLine(0, 0, image.width(), image.height());
            }
            return image;
        };
        const QImage made = painted(largeImage(size, QImage::Format_RGB32));
        QCOMPARE(made, painted(QImage(size, QImage::Format_RGB32)));
    }

    void aCopyOutlivesIt()
    {
        QImage image = largeImage({1920, 1080}, QImage::Format_RGB32);
        image.fill(Qt::blue);
        const QImage copy = image;
        image.fill(Qt::green);
        image = {};
        QCOMPARE(copy.pixelColor(1919, 1079), QColor(Qt::blue));
    }
};

QTEST_GUILESS_MAIN(LargeImageTest)
#include "large_image_test.moc"
