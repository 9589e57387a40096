#include <QTest>

#include "views/common/ramp.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"

using namespace souverix;

namespace
{

std::vector<const Colours*> allThemes()
{
    return {&lightColours(), &darkColours(), &highContrastColours(false),
            &highContrastColours(true)};
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void textCanBeReadOnEveryToneAndSurface()
    {
        for (const Colours* c : allThemes()) {
            QVERIFY(contrastRatio(c->text, c->background) >= 7);
            QVERIFY(contrastRatio(c->muted, c->background) >= 4.5);
            QVERIFY(contrastRatio(c->link, c->background) >= 4.5);
            QVERIFY(contrastRatio(c->compared, c->background) >= 4.5);
            QVERIFY(contrastRatio(c->text, c->selection) >= 4.5);
            QVERIFY(contrastRatio(c->text, c->raised) >= 4.5);
            for (int i = 0; i < kTones; ++i) {
                const ToneColours& tone = c->tones[static_cast<std::size_t>(i)];
                QVERIFY2(contrastRatio(tone.fill, tone.text) >= 3.9, QByteArray::number(i));
            }
        }
    }

    void onlyUnknownIsHatched()
    {
        for (const Colours* c : allThemes()) {
            for (int i = 0; i < kTones; ++i) {
                QCOMPARE(c->tones[static_cast<std::size_t>(i)].hatched,
                         static_cast<Tone>(i) == Tone::Unknown);
            }
        }
    }

    void nominalIsGrey()
    {
        for (const Colours* c : allThemes()) {
            QVERIFY(c->tones[static_cast<std::size_t>(Tone::Nominal)].fill.hsvSaturationF() < 0.4);
        }
    }

    void unknownWordsAreUnknownNotNominal()
    {
        QCOMPARE(toneOfPhase("no such phase"), Tone::Unknown);
        QCOMPARE(toneOfConnectivity("unknown"), Tone::Unknown);
        QCOMPARE(toneOfAttestation("none"), Tone::Unknown);
        QCOMPARE(toneOf(Severity::Unknown), Tone::Unknown);
        QCOMPARE(toneOf(TrustWord::Forked), Tone::Critical);
    }

    void rampsRunMonotoneInLightness()
    {
        for (int i = 0; i < 20; ++i) {
            const double a = i / 20.0;
            const double b = (i + 1) / 20.0;
            const QColor black(Qt::black);
            QVERIFY(contrastRatio(driftRamp(a, false), black) >
                    contrastRatio(driftRamp(b, false), black));
            QVERIFY(contrastRatio(driftRamp(a, true), black) <
                    contrastRatio(driftRamp(b, true), black));
            QVERIFY(contrastRatio(debtRamp(a), black) < contrastRatio(debtRamp(b), black));
        }
    }

    void switchesAtRunTimeAndTells()
    {
        Theme theme;
        int told = 0;
        connect(&theme, &Theme::changed, this, [&] { ++told; });
        theme.choose(ThemeChoice::Dark);
        QVERIFY(theme.dark());
        QCOMPARE(qApp->palette().color(QPalette::Base), darkColours().background);
        theme.choose(ThemeChoice::Light);
        QVERIFY(!theme.dark());
        QCOMPARE(told, 2);
    }

    void everyToneHasAShapeOfItsOwn()
    {
        Theme theme;
        theme.choose(ThemeChoice::Light);
        QSet<QChar> letters;
        QSet<QByteArray> pictures;
        for (int i = 0; i < kTones; ++i) {
            letters << toneLetter(static_cast<Tone>(i));
            const QImage image = toneIcon(static_cast<Tone>(i), theme, 16)
                                     .pixmap(16)
                                     .toImage()
                                     .convertToFormat(QImage::Format_Alpha8);
            pictures << QByteArray(reinterpret_cast<const char*>(image.constBits()),
                                   image.sizeInBytes());
        }
        QCOMPARE(letters.size(), kTones);
        QCOMPARE(pictures.size(), kTones);
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
