#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The built program from outside, without a display.
class ProgramTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Outcome {
        int status = -1;
        QString out, err;
    };
    Outcome run(const QStringList& arguments, const QProcessEnvironment& environment) const
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SOUVERIX_PROGRAM), arguments);
        const bool ended = process.waitForFinished(240'000);
        return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QProcessEnvironment bare() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
            environment.remove(QString::fromLatin1(name));
        }
        environment.insert("XDG_DATA_HOME", m_folder.filePath("data"));
        environment.insert("XDG_CONFIG_HOME", m_folder.filePath("config"));
        environment.insert("LC_ALL", "C.UTF-8");
        return environment;
    }

private slots:
    void withoutADisplayOneLineSaysWhatElseThereIs()
    {
        const Outcome outcome = run({}, bare());
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.err.trimmed().count(u'\n'), 0);
        QVERIFY(outcome.err.contains(QStringLiteral("--pictures")));
        QVERIFY(outcome.err.contains(QStringLiteral("command line")));
    }

    void picturesOfEveryScreenNeedNoDisplay()
    {
        const QString pictures = m_folder.filePath("pictures");
        const Outcome outcome = run({"--pictures", pictures, "--nodes", "30", "--events", "2000",
                                     "--size", "1280x800", "--theme", "dark"},
                                    bare());
        QVERIFY2(outcome.status == 0, outcome.err.toUtf8());
        QVERIFY2(!outcome.err.contains(QStringLiteral("before all was on screen")),
                 outcome.err.toUtf8());
        const QStringList files = QDir(pictures).entryList({"*.png"});
        QVERIFY(files.contains(QStringLiteral("fleet-dark-1280x800.png")));
        QCOMPARE(files.size(), outcome.out.count(u'\n'));
        for (const QString& file : files) {
            QCOMPARE(QImage(QDir(pictures).filePath(file)).size(), QSize(1280, 800));
        }
    }

    void aReplicaOfAnOlderVersionEndsWithItsStatusAndWhatToDo()
    {
        // All of a database that is read before it is known to be an older replica.
        QByteArray header(2048, '\0');
        header.replace(0, 16, QByteArray("SQLite format 3\0", 16));
        header[16] = 8;              // pages of 2048 bytes
        header[18] = header[19] = 1; // journal: rollback
        header[21] = 64, header[22] = 32, header[23] = 32;
        header[31] = 1;                    // one page
        header[47] = 4, header[59] = 1;    // schema format 4, UTF-8
        header[63] = 1;                    // user_version: the replica's format
        header.replace(68, 4, "SVX1");     // application_id
        header[100] = 13, header[105] = 8; // an empty leaf of the schema's table
        QFile file(m_folder.filePath("older.db"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(header) == header.size());
        file.close();
        const Outcome outcome =
            run({"--pictures", m_folder.filePath("none"), file.fileName()}, bare());
        QCOMPARE(outcome.status, 4);
        QVERIFY2(outcome.err.contains(QStringLiteral("made by an older version")),
                 outcome.err.toUtf8());
    }

    void aSourceThatCannotBeReadEndsWithItsStatusAndName()
    {
        const Outcome outcome =
            run({"--pictures", m_folder.filePath("none"), "/no/such.svxbundle"}, bare());
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.err.contains(QStringLiteral("such.svxbundle")));
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
