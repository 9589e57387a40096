#include <QDockWidget>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "views/common/state_pane.h"
#include "views/shell/breadcrumb.h"
#include "views/shell/compare_bar.h"
#include "views/shell/icons.h"
#include "views/shell/inspector.h"
#include "views/shell/main_window.h"
#include "views/shell/omnibox.h"
#include "views/shell/pinned_frame.h"
#include "views/shell/rail.h"
#include "views/shell/time_bar.h"
#include "views/shell/trust_bar.h"

namespace souverix
{

namespace
{

QToolButton* barButton(QWidget* parent, const QString& name)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    const int side = QFontMetrics(button->font()).height() * 5 / 4;
    button->setIconSize({side, side});
    return button;
}

} // namespace

QWidget* MainWindow::makeTop()
{
    auto* top = new QWidget(this);
    m_back = barButton(top, tr("Back"));
    m_forward = barButton(top, tr("Forward"));
    m_menu = barButton(top, tr("Menu"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_breadcrumb = new Breadcrumb(top);
    m_omnibox = new Omnibox(m_actions, m_queries, top);
    m_omnibox->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(6, 4, 6, 4);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_breadcrumb, 3);
    row->addWidget(m_omnibox, 2);
    row->addWidget(m_menu);
    return top;
}

void MainWindow::layOut()
{
    m_rail = new Rail(m_theme, this);
    m_stack = new QStackedWidget;
    // The widest screen must not push the rail out of a small window.
    m_stack->setMinimumSize(1, 1);
    m_pane = new StatePane(m_stack, this);
    m_notices = new Notices(m_theme, this);
    m_timeBar = new TimeBar(m_time, m_theme, this);
    layOutTime();
    m_compareBar = new CompareBar(m_time, m_theme, this);
    m_trust = new TrustBar(m_theme, this);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_notices);
    middle->addWidget(m_pane, 1);
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addLayout(middle, 1);
    auto* central = new QWidget(this);
    auto* all = new QVBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(across, 1);
    setCentralWidget(central);

    // Bars over the whole width, docks included.
    setMenuWidget(makeTop());
    auto* bottom = new QWidget(this);
    auto* rows = new QVBoxLayout(bottom);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_timeBar);
    rows->addWidget(m_compareBar);
    rows->addWidget(m_trust);
    auto* bottomDock = new QDockWidget(this);
    bottomDock->setObjectName(QStringLiteral("time"));
    bottomDock->setTitleBarWidget(new QWidget(bottomDock));
    bottomDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    bottomDock->setWidget(bottom);
    addDockWidget(Qt::BottomDockWidgetArea, bottomDock);

    m_inspector = new Inspector(m_context, this);
    m_inspectorDock = new QDockWidget(tr("Inspector"), this);
    m_inspectorDock->setObjectName(QStringLiteral("inspector"));
    m_inspectorDock->setWidget(m_inspector);
    m_inspector->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    resizeDocks({m_inspectorDock}, {fontMetrics().averageCharWidth() * 36}, Qt::Horizontal);
    new PinnedFrame(m_time, m_theme, this);
}

void MainWindow::refreshIcons()
{
    const QColor ink = m_theme.colours().text;
    m_back->setIcon(tintedIcon(QStringLiteral("back"), ink));
    m_forward->setIcon(tintedIcon(QStringLiteral("forward"), ink));
    m_menu->setIcon(tintedIcon(QStringLiteral("menu"), ink));
    setWindowIcon(tintedIcon(QStringLiteral("console"), m_theme.colours().link));
}

} // namespace souverix
