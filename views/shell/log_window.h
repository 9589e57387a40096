#pragma once

#include <memory>
#include <vector>

#include <QDialog>

#include "model/base/result.h"
#include "model/query/fleet_view.h"
#include "model/query/log_standings.h"

class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace souverix
{

class Queries;
class Theme;

/// Beside the main window: each log with the key that verified its head, to compare and pin, and
/// the evidence of its forks, to acknowledge. Follows the snapshot while it is open. UI thread
/// only.
class LogWindow : public QDialog
{
    Q_OBJECT

public:
    LogWindow(Queries& queries, const Theme& theme, QWidget* parent);
    /// Shows the window with this region chosen; an empty one: the one of the worst trust.
    void showRegion(const QString& region);
    /// Pins, forks and heads may have changed.
    void refresh();
    void show(Result<std::vector<LogStanding>> logs);

signals:
    /// `pin` false: no longer.
    void pinWanted(const QString& vkey, bool pin);
    void acknowledgeWanted(qint64 fork);

private:
    void showChosen();
    [[nodiscard]] const LogStanding* chosen() const;

    Queries& m_queries;
    const Theme& m_theme;
    std::vector<LogStanding> m_logs;
    QString m_region;
    QListWidget* m_list;
    QTextBrowser* m_text;
    QLineEdit* m_key;
    QPushButton* m_copy;
    QPushButton* m_pin;
    QPushButton* m_acknowledge;
};

} // namespace souverix
