// How a filter is edited: by its chips, by suggestions and by keys.
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include "model/query/filter/filter_edit.h"
#include "views/common/filter_box.h"
#include "views/common/filter_popup.h"
#include "views/common/format.h"
#include "views/common/queries.h"

namespace souverix
{

void FilterBox::showChips()
{
    qDeleteAll(m_chips->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    const auto tree =
        m_domain ? parseFilterTree(m_applied.toStdString(), m_domain->schema(), m_domain->now())
                 : tl::unexpected<FilterFault>(FilterFault{});
    const auto chips = tree ? filterChips(*tree, m_domain->schema()) : std::vector<FilterChip>();
    for (std::size_t i = 0; i < chips.size(); ++i) {
        auto* chip = new QWidget(m_chips);
        auto* row = new QHBoxLayout(chip);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        auto* word = new QToolButton(chip);
        word->setText(fontMetrics().elidedText(
            qstr(chips[i].text).replace(QStringLiteral("&"), QStringLiteral("&&")), Qt::ElideMiddle,
            fontMetrics().averageCharWidth() * 48));
        word->setToolTip(tr("Click to turn round: %1").arg(qstr(chips[i].opposite)));
        word->setAccessibleName(tr("Condition %1").arg(qstr(chips[i].text)));
        auto* gone = new QToolButton(chip);
        gone->setText(QStringLiteral("×"));
        gone->setToolTip(tr("Remove %1").arg(qstr(chips[i].text)));
        gone->setAccessibleName(gone->toolTip());
        row->addWidget(word);
        row->addWidget(gone);
        m_chips->layout()->addWidget(chip);
        // The chips are made anew by what these do.
        connect(
            word, &QToolButton::clicked, this, [this, i] { replaceChip(i, true); },
            Qt::QueuedConnection);
        connect(
            gone, &QToolButton::clicked, this, [this, i] { replaceChip(i, false); },
            Qt::QueuedConnection);
    }
    m_chips->setVisible(!chips.empty());
    updateGeometry();
}

void FilterBox::replaceChip(std::size_t chip, bool negate)
{
    const auto tree = parseFilterTree(m_applied.toStdString(), m_domain->schema(), m_domain->now());
    if (!tree) {
        return;
    }
    auto chips = filterChips(*tree, m_domain->schema());
    if (chip >= chips.size()) {
        return;
    }
    if (negate) {
        chips[chip].text = chips[chip].opposite;
    } else {
        chips.erase(chips.begin() + static_cast<std::ptrdiff_t>(chip));
    }
    setText(qstr(joinChips(chips)));
}

void FilterBox::complete()
{
    if (!m_domain || !m_edit->hasFocus()) {
        return;
    }
    if (m_popup == nullptr) {
        m_popup = new FilterPopup(m_queries, *m_edit);
        connect(m_popup, &FilterPopup::chosen, this, &FilterBox::insertCompletion);
    }
    const std::string text = m_edit->text().toStdString();
    const auto cursor =
        static_cast<std::size_t>(m_edit->text().left(m_edit->cursorPosition()).toUtf8().size());
    m_popup->offer(m_domain, completionAt(text, cursor, m_domain->schema()));
}

void FilterBox::insertCompletion(const QString& text, std::size_t begin, std::size_t end)
{
    const QByteArray bytes = m_edit->text().toUtf8();
    const QString before = QString::fromUtf8(bytes.left(static_cast<qsizetype>(begin)));
    const QString after = QString::fromUtf8(bytes.mid(static_cast<qsizetype>(end)));
    const bool glued = !before.isEmpty() && !QStringLiteral(" ({").contains(before.back());
    const bool wordNext = !text.isEmpty() && (text[0].isLetter() || text[0] == u'"');
    const QString space = glued && (wordNext || begin == end) ? QStringLiteral(" ") : QString();
    m_edit->setText(before + space + text + u' ' + after.trimmed());
    m_edit->setCursorPosition(static_cast<int>((before + space + text).size()) + 1);
    check();
    complete();
}

bool FilterBox::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool open = m_popup != nullptr && m_popup->isVisible();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        open ? m_popup->move(key == Qt::Key_Down ? 1 : -1) : complete();
        return true;
    case Qt::Key_Tab:
        return open && m_popup->accept(true);
    case Qt::Key_Space:
        if ((modifiers & Qt::ControlModifier) != 0) {
            complete();
            return true;
        }
        return false;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open && m_popup->accept(false)) {
            return true;
        }
        if (open) {
            m_popup->hide();
        }
        if (m_valid) {
            apply(m_edit->text().trimmed());
        } else if (m_caret >= 0) {
            m_edit->setCursorPosition(m_caret);
        }
        return true;
    case Qt::Key_Escape:
        if (open) {
            m_popup->hide();
            return true;
        }
        if (m_edit->text().trimmed() != m_applied) {
            m_edit->setText(m_applied);
            check();
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool FilterBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && m_popup != nullptr) {
        m_popup->hide();
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return QWidget::eventFilter(watched, event);
    }
    auto* key = static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // What was typed is undone first; then the window's key undoes what was in force.
        if ((key->matches(QKeySequence::Undo) && !m_edit->isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !m_edit->isRedoAvailable())) {
            event->ignore();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_popup != nullptr && m_popup->isVisible()) {
            event->accept();
            return true;
        }
        return false;
    }
    return handleKey(key->key(), key->modifiers()) || QWidget::eventFilter(watched, event);
}

} // namespace souverix
