#pragma once

#include <vector>

#include <QApplication>
#include <QElapsedTimer>

namespace souverix
{

/// Milliseconds of wall time, and of them of the thread's own processor time.
struct Span {
    double wall = 0, cpu = 0;
    Span& operator+=(const Span& other)
    {
        wall += other.wall;
        cpu += other.cpu;
        return *this;
    }
};

/// An application that keeps how long each event held the UI thread, and how much of its time went
/// into each frame: all events since the frame before and the painting itself.
class MeasuredApplication : public QApplication
{
    Q_OBJECT

public:
    /// An event that took long, and what was being done then.
    struct Block {
        Span took;
        int event = 0; ///< its QEvent::Type
        QString receiver, during;
    };

    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;

    /// Forgets what was measured; `during` names what comes.
    void begin(const QString& during);
    /// Names what comes and keeps what was measured.
    void nowDoing(const QString& during) { m_during = during; }
    [[nodiscard]] const std::vector<Span>& frames() const { return m_frames; }
    /// The longest ones, the longest first.
    [[nodiscard]] std::vector<Block> longest(std::size_t count) const;

private:
    void note(const Span& took, QEvent::Type type, const QString& receiver);

    int m_depth = 0;
    QString m_during;
    Span m_sinceFrame;
    std::vector<Span> m_frames;
    std::vector<Block> m_blocks;
};

} // namespace souverix
