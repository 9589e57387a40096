#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace souverix
{

class BusyBar;
struct Error;

/// Wraps a view's content and shows in its place, or above it, why there is nothing to see. Every
/// view has one. UI thread only.
class StatePane : public QWidget
{
    Q_OBJECT

public:
    enum class State { Ready, NoSource, Loading, Stale, EmptyByFilter, Empty, Failed };

    /// Takes the content over.
    explicit StatePane(QWidget* content, QWidget* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QWidget* content() const { return m_content; }
    /// Takes the height that it is given: measuring wrapped texts of every page for every change
    /// in a window costs tens of milliseconds.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

    void showReady();
    /// Nothing is open: says how to open something.
    void showNoSource();
    /// What is shown stays for 300 ms; then a word on `what` is being done.
    void showLoading(const QString& what);
    /// The content stays under a strip that says how old it is.
    void showStale(const QString& why);
    /// `0 of total match`, with a button that clears the filter.
    void showEmptyByFilter(quint64 total);
    void showEmpty(const QString& what);
    void showError(const Error& error);

signals:
    void openRequested();        ///< a source, from NoSource
    void clearFilterRequested(); ///< from EmptyByFilter
    void retryRequested();       ///< from Failed

private:
    void enter(State state);
    void fill(const QString& title, const QString& detail, const QString& button);
    void press();

    State m_state = State::Ready;
    QWidget* m_content;
    QStackedLayout* m_stack;
    QWidget* m_page;
    QLabel* m_strip;
    QLabel* m_title;
    QLabel* m_detail;
    BusyBar* m_progress;
    QPushButton* m_button;
    QPushButton* m_copy;
    QTimer m_patience; ///< before Loading is drawn
};

} // namespace souverix
