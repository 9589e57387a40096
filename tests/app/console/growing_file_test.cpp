#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/console/growing_file.h"

using namespace souverix;

class GrowingFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath("log.jsonl"); }
    void write(const QByteArray& bytes, QIODevice::OpenMode mode)
    {
        QFile file(path());
        QVERIFY(file.open(mode));
        file.write(bytes);
    }

private slots:
    void givesOnlyWholeLinesThatAreNew()
    {
        write("one\ntwo\nthr", QIODevice::WriteOnly);
        GrowingFile file(path().toStdString());
        QCOMPARE(file.newLines().value(), (std::vector<std::string>{"one", "two"}));
        QVERIFY(file.newLines()->empty());
        write("ee\r\n\nfour", QIODevice::Append);
        QCOMPARE(file.newLines().value(), (std::vector<std::string>{"three"}));
        write("\n", QIODevice::Append);
        QCOMPARE(file.newLines().value(), (std::vector<std::string>{"four"}));
    }

    void beginsWhereTheImportEnded()
    {
        write("one\ntwo\nthr", QIODevice::WriteOnly);
        QCOMPARE(endOfLines(path().toStdString()).value(), 8U);
        write("no end", QIODevice::WriteOnly);
        QCOMPARE(endOfLines(path().toStdString()).value(), 0U);
    }

    void aShorterFileIsReadFromItsStart()
    {
        write("one\ntwo\n", QIODevice::WriteOnly);
        GrowingFile file(path().toStdString());
        QCOMPARE(file.newLines()->size(), 2U);
        write("new\n", QIODevice::WriteOnly);
        QCOMPARE(file.newLines().value(), (std::vector<std::string>{"new"}));
    }

    void aFileThatIsGoneIsSaid()
    {
        GrowingFile file(m_folder.filePath("none").toStdString());
        QCOMPARE(file.newLines().error().code, ErrorCode::Unreadable);
    }
};

QTEST_APPLESS_MAIN(GrowingFileTest)
#include "growing_file_test.moc"
