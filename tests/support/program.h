#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace souverix::test
{

/// What a run of the command line program came to.
struct ProgramRun {
    int status = -1;
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] QJsonObject document() const { return QJsonDocument::fromJson(output).object(); }
    [[nodiscard]] QString verdict() const { return document()["verdict"].toString(); }
    [[nodiscard]] QString reason() const { return document()["reason"].toString(); }
    [[nodiscard]] QJsonObject detail() const { return document()["detail"].toObject(); }
    [[nodiscard]] bool isVerified() const { return status == 0 && verdict() == "verified"; }
};

/// Runs the built `souverix` (the target that tests link by SOUVERIX_PROGRAM) to its end.
inline ProgramRun runProgram(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(SOUVERIX_PROGRAM), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        qFatal("the program did not end by itself");
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// `souverix check … --json`.
inline ProgramRun runCheck(const QStringList& arguments)
{
    return runProgram(QStringList{"check"} + arguments + QStringList{"--json"});
}

/// A folder of a test's own, and files in it.
class Scratch
{
public:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString where = path(name);
        QDir().mkpath(QFileInfo(where).path());
        QFile file(where);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's file cannot be written");
        return where;
    }
    QString write(const QString& name, const std::string& bytes) const
    {
        return write(name, QByteArray::fromStdString(bytes));
    }

private:
    QTemporaryDir m_folder;
};

/// The bytes of a published vector below tests/data/vectors.
inline QByteArray vectorBytes(const QString& name)
{
    QFile file(QStringLiteral(SOUVERIX_TEST_DATA "/vectors/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data %s", qPrintable(name));
    return file.readAll();
}

/// Counts answers against what was published, accepts and rejects apart.
class Tally
{
public:
    void add(const QString& name, bool accepts, bool accepted)
    {
        if (accepts != accepted)
            m_wrong += name;
        else
            ++(accepts ? m_accepts : m_rejects);
    }
    /// Prints the counts; the names of those judged wrongly.
    [[nodiscard]] QStringList report(const char* kind) const
    {
        qInfo("%s: %d accepts, %d rejects, %d wrong", kind, m_accepts, m_rejects,
              static_cast<int>(m_wrong.size()));
        return m_wrong;
    }
    [[nodiscard]] int accepts() const { return m_accepts; }
    [[nodiscard]] int rejects() const { return m_rejects; }

private:
    int m_accepts = 0;
    int m_rejects = 0;
    QStringList m_wrong;
};

} // namespace souverix::test
