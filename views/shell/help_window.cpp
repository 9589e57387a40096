#include "views/shell/help_window.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "views/common/action_registry.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString toneLegend()
{
    QString html = QStringLiteral("<h3>%1</h3><p>").arg(HelpWindow::tr("Signs"));
    for (const Severity severity : {Severity::None, Severity::Low, Severity::Medium, Severity::High,
                                    Severity::Critical, Severity::Unknown}) {
        html += toneSymbol(toneOf(severity)) + QStringLiteral("&nbsp;") + severityText(severity) +
                QStringLiteral(" &nbsp; ");
    }
    return html + toneSymbol(Tone::Changing) + QStringLiteral("&nbsp;") +
           HelpWindow::tr("change in progress") + QStringLiteral("</p>");
}

} // namespace

QString keysAsHtml(const ActionRegistry& actions)
{
    QStringList categories;
    for (const auto& entry : actions.entries()) {
        if (!categories.contains(entry.info.category)) {
            categories << entry.info.category;
        }
    }
    QString html;
    for (const QString& category : categories) {
        html +=
            QStringLiteral("<h3>%1</h3><table cellpadding=\"2\">").arg(category.toHtmlEscaped());
        for (const auto& entry : actions.entries()) {
            if (entry.info.category != category || entry.info.keys.isEmpty()) {
                continue;
            }
            QStringList keys;
            for (const QKeySequence& key : entry.info.keys) {
                keys << key.toString(QKeySequence::NativeText).toHtmlEscaped();
            }
            html += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>")
                        .arg(keys.join(QStringLiteral(", ")), entry.info.name.toHtmlEscaped());
        }
        html += QStringLiteral("</table>");
    }
    return html;
}

HelpWindow::HelpWindow(const ActionRegistry& actions, QWidget* parent)
    : QDialog(parent), m_actions(actions), m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Keys"));
    m_text->setAccessibleName(tr("Keys"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* all = new QVBoxLayout(this);
    all->addWidget(m_text);
    all->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    const QFontMetrics metrics(font());
    resize(metrics.averageCharWidth() * 80, metrics.height() * 36);
}

void HelpWindow::showEvent(QShowEvent* event)
{
    m_text->setHtml(keysAsHtml(m_actions) + toneLegend());
    QDialog::showEvent(event);
}

} // namespace souverix
