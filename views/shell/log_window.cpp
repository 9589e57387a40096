#include "views/shell/log_window.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "views/common/format.h"
#include "views/common/queries.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"
#include "views/shell/log_words.h"

namespace souverix
{

LogWindow::LogWindow(Queries& queries, const Theme& theme, QWidget* parent)
    : QDialog(parent), m_queries(queries), m_theme(theme), m_list(new QListWidget(this)),
      m_text(new QTextBrowser(this)), m_key(new QLineEdit(this)),
      m_copy(new QPushButton(tr("Copy key"), this)), m_pin(new QPushButton(this)),
      m_acknowledge(new QPushButton(tr("Acknowledge this fork"), this))
{
    setWindowTitle(tr("Keys and forks"));
    m_list->setAccessibleName(tr("Logs"));
    m_text->setAccessibleName(tr("How the log stands"));
    m_key->setReadOnly(true);
    m_key->setFont(Theme::mono());
    m_key->setAccessibleName(tr("Key that verified the head"));
    const QFontMetrics metrics(font());
    m_list->setFixedWidth(metrics.averageCharWidth() * 24);
    auto* key = new QHBoxLayout;
    key->addWidget(m_key, 1);
    key->addWidget(m_copy);
    key->addWidget(m_pin);
    auto* ends = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"), this);
    ends->addWidget(m_acknowledge);
    ends->addStretch(1);
    ends->addWidget(close);
    auto* compare =
        new QLabel(tr("The key that verified the head. Before you pin it, compare it with the key "
                      "that you got by another way:"),
                   this);
    compare->setWordWrap(true);
    compare->setBuddy(m_key);
    auto* right = new QVBoxLayout;
    right->addWidget(m_text, 1);
    right->addWidget(compare);
    right->addLayout(key);
    right->addLayout(ends);
    auto* all = new QHBoxLayout(this);
    all->addWidget(m_list);
    all->addLayout(right, 1);
    for (QPushButton* button : {m_copy, m_pin, m_acknowledge, close}) {
        button->setAutoDefault(false);
    }
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_region = chosen() == nullptr ? QString() : qstr(chosen()->region);
        showChosen();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_key->text()); });
    connect(m_pin, &QPushButton::clicked, this, [this] {
        if (const LogStanding* log = chosen()) {
            m_pin->setEnabled(false); // until the words have changed
            emit pinWanted(qstr(log->vkey), !log->pinned);
        }
    });
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        const LogStanding* log = chosen();
        if (const ForkStanding* fork = log == nullptr ? nullptr : openFork(*log)) {
            m_acknowledge->setEnabled(false);
            emit acknowledgeWanted(fork->id);
        }
    });
    connect(close, &QPushButton::clicked, this, &QDialog::hide);
    connect(&theme, &Theme::changed, this, &LogWindow::refresh);
    resize(metrics.averageCharWidth() * 136, metrics.height() * 34);
    showChosen();
}

void LogWindow::showRegion(const QString& region)
{
    m_region = region;
    QDialog::show();
    raise();
    activateWindow();
    refresh();
}

void LogWindow::refresh()
{
    if (!isVisible()) {
        return;
    }
    m_queries.compute(
        this, QStringLiteral("logs"),
        [path = m_queries.path()](const std::stop_token&) { return logStandings(path); },
        [this](Result<std::vector<LogStanding>> logs) { show(std::move(logs)); });
}

void LogWindow::show(Result<std::vector<LogStanding>> logs)
{
    if (!logs) {
        m_logs.clear();
        m_list->clear();
        showChosen();
        m_text->setPlainText(format::error(logs.error()));
        return;
    }
    m_logs = std::move(*logs);
    std::stable_sort(m_logs.begin(), m_logs.end(),
                     [](const auto& a, const auto& b) { return a.trust > b.trust; });
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        int row = 0;
        for (std::size_t i = 0; i < m_logs.size(); ++i) {
            const LogStanding& log = m_logs[i];
            auto* item = new QListWidgetItem(
                toneIcon(toneOf(log.trust), m_theme, fontMetrics().ascent()),
                QStringLiteral("%1 — %2").arg(qstr(log.region), trustText(log.trust)), m_list);
            item->setToolTip(qstr(log.origin));
            if (qstr(log.region) == m_region) {
                row = static_cast<int>(i);
            }
        }
        m_list->setCurrentRow(row);
        m_region = chosen() == nullptr ? QString() : qstr(chosen()->region);
    }
    showChosen();
}

const LogStanding* LogWindow::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_logs.size())
               ? &m_logs[static_cast<std::size_t>(row)]
               : nullptr;
}

void LogWindow::showChosen()
{
    const LogStanding* log = chosen();
    const bool hasKey = log != nullptr && !log->vkey.empty();
    m_key->setText(hasKey ? qstr(log->vkey) : QString());
    m_key->setCursorPosition(0);
    m_key->setPlaceholderText(tr("no key verified the head"));
    m_copy->setEnabled(hasKey);
    m_pin->setEnabled(hasKey);
    m_pin->setText(hasKey && log->pinned ? tr("Unpin") : tr("Pin this key"));
    const bool open = log != nullptr && openFork(*log) != nullptr;
    m_acknowledge->setVisible(open);
    m_acknowledge->setEnabled(open);
    if (log == nullptr) {
        m_text->setHtml(tr("No log is held."));
        return;
    }
    const QString origin =
        QStringLiteral("<p>%1 <tt>%2</tt></p>")
            .arg(tr("Origin:"),
                 log->origin.empty() ? tr("not known") : qstr(log->origin).toHtmlEscaped());
    // What is open comes first.
    m_text->setHtml(open ? forkHtml(*log) + keyHtml(*log) + origin
                         : keyHtml(*log) + origin + forkHtml(*log));
}

} // namespace souverix
