#pragma once

#include <QDialog>

class QTextBrowser;

namespace souverix
{

class ActionRegistry;

/// All keys, made from the registry whenever it is shown, so it cannot be wrong.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    HelpWindow(const ActionRegistry& actions, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    const ActionRegistry& m_actions;
    QTextBrowser* m_text;
};

/// The registry as HTML: one table a category.
[[nodiscard]] QString keysAsHtml(const ActionRegistry& actions);

} // namespace souverix
