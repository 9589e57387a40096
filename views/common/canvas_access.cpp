#include "views/common/canvas_access.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>

namespace souverix
{

namespace
{

constexpr const char* kCanvas = "souverixCanvas";

class CanvasCell : public QAccessibleInterface
{
public:
    explicit CanvasCell(QWidget& canvas) : m_canvas(&canvas) {}

    bool isValid() const override { return !m_canvas.isNull(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_canvas);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        const QString words = m_canvas ? m_canvas->accessibleDescription() : QString();
        switch (kind) {
        case QAccessible::Name:
            return words.section(u'\n', 0, 0);
        case QAccessible::Description:
        case QAccessible::Value:
            return words.section(u'\n', 1);
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        return m_canvas ? QRect(m_canvas->mapToGlobal(QPoint()), m_canvas->size()) : QRect();
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = state.selected = state.readOnly = true;
        state.focused = m_canvas && m_canvas->hasFocus();
        state.invalid = m_canvas.isNull();
        return state;
    }

private:
    QPointer<QWidget> m_canvas;
};

class CanvasAccess : public QAccessibleWidget
{
public:
    explicit CanvasAccess(QWidget& canvas) : QAccessibleWidget(&canvas, QAccessible::Table) {}
    ~CanvasAccess() override
    {
        if (m_cell != 0) {
            QAccessible::deleteAccessibleInterface(m_cell);
        }
    }
    CanvasAccess(const CanvasAccess&) = delete;
    CanvasAccess& operator=(const CanvasAccess&) = delete;

    int childCount() const override { return widget()->accessibleDescription().isEmpty() ? 0 : 1; }
    QAccessibleInterface* child(int index) const override
    {
        if (index != 0 || childCount() == 0) {
            return nullptr;
        }
        if (m_cell == 0) {
            m_cell = QAccessible::registerAccessibleInterface(new CanvasCell(*widget()));
        }
        return QAccessible::accessibleInterface(m_cell);
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return rect().contains(x, y) ? child(0) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        return child != nullptr && child == this->child(0) ? 0 : -1;
    }
    QAccessibleInterface* focusChild() const override
    {
        return widget()->hasFocus() ? child(0) : nullptr;
    }

private:
    mutable QAccessible::Id m_cell = 0;
};

QAccessibleInterface* canvasFactory(const QString& /*key*/, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    return widget != nullptr && widget->property(kCanvas).toBool() ? new CanvasAccess(*widget)
                                                                   : nullptr;
}

} // namespace

void makeCanvas(QWidget& canvas)
{
    static const bool installed = [] {
        QAccessible::installFactory(canvasFactory);
        return true;
    }();
    canvas.setProperty(kCanvas, installed);
}

void describeCell(QWidget& canvas, const QString& words)
{
    if (canvas.accessibleDescription() == words) {
        return;
    }
    canvas.setAccessibleDescription(words);
    if (QAccessible::isActive() && canvas.hasFocus() && !words.isEmpty()) {
        QAccessibleEvent event(&canvas, QAccessible::Focus);
        event.setChild(0);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace souverix
