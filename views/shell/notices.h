#pragma once

#include <memory>
#include <optional>

#include <QStringList>
#include <QWidget>

#include "model/base/result.h"
#include "model/query/fleet_view.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace souverix
{

class BusyBar;
class Theme;

/// How far the opening of a source is.
struct OpeningProgress {
    QString what;      ///< the file, or the region in it
    double share = -1; ///< 0 to 1; negative: not known
    double perSecond = 0;
    std::uint64_t entries = 0;
    std::optional<Duration> left;
};

/// What stands over the screens until it no longer holds: integrity broken or forked, trust not
/// proven, an import that runs, an error of opening.
class Notices : public QWidget
{
    Q_OBJECT

public:
    explicit Notices(const Theme& theme, QWidget* parent = nullptr);
    void showTrust(const FleetView* fleet);
    void showOpening(const OpeningProgress& progress);
    void hideOpening();
    /// Beside those that were not closed yet; returns its words.
    QString showError(const QString& title, const Error& error);
    /// The same for a part of a source that was not taken in: the error can be closed, a mark that
    /// shows it again stays until another source is opened.
    void showRefusal(const QString& title, const Error& error);
    /// The same for entries that others wait for; withdrawn when they have come.
    void showAwaited(const QString& title, const Error& error);
    void withdrawAwaited(const QString& title, const Error& error);
    void hideError();
    /// Of another source.
    void forgetMissing();

signals:
    void cancelled();
    /// The keys and forks behind what is said of trust.
    void trustAsked();

private:
    void recolour();
    void updateNotice();
    /// The errors that were not closed yet.
    [[nodiscard]] QStringList openErrors() const;
    void setOpenErrors(const QStringList& errors);

    const Theme& m_theme;
    QWidget* m_banner;
    QLabel* m_bannerText;
    QWidget* m_notice;
    QLabel* m_noticeText;
    QPushButton* m_keys;
    QPushButton* m_missing;                     ///< what is not held here
    QStringList m_trust, m_refusals, m_awaited; ///< what the notice says
    QWidget* m_opening;
    QLabel* m_openingText;
    BusyBar* m_bar;
    QWidget* m_error;
    QLabel* m_errorText;
};

} // namespace souverix
