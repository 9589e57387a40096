#include "views/sql/sql_editor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStringListModel>
#include <QSyntaxHighlighter>

#include "model/query/sql/sql_answer.h"
#include "views/common/check_colours.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

/// Words of the language bold, texts and numbers in colours of their own, comments muted.
class SqlColours : public QSyntaxHighlighter
{
public:
    SqlColours(QTextDocument* document, const Theme& theme)
        : QSyntaxHighlighter(document), m_theme(theme)
    {
        for (const SqlTable& table : sqlSchema()) {
            m_tables << qstr(table.name);
        }
    }

protected:
    void highlightBlock(const QString& text) override
    {
        static const QRegularExpression token(
            QStringLiteral("'(?:[^']|'')*'?|\"[^\"]*\"?|--.*|\\b\\d+(?:\\.\\d+)?\\b|\\b\\w+\\b"));
        const Colours& colours = m_theme.colours();
        QTextCharFormat word, literal, table, comment;
        word.setFontWeight(QFont::Bold);
        word.setForeground(colours.link);
        literal.setForeground(checkColours(colours).accepted);
        table.setForeground(colours.pinned.lighter(colours.dark ? 150 : 100));
        comment.setForeground(colours.muted);
        comment.setFontItalic(true);
        for (auto it = token.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const QString found = match.captured();
            const auto at = static_cast<int>(match.capturedStart());
            const auto length = static_cast<int>(match.capturedLength());
            if (found.startsWith(QStringLiteral("--"))) {
                setFormat(at, length, comment);
            } else if (found[0] == u'\'' || found[0].isDigit()) {
                setFormat(at, length, literal);
            } else if (isSqlKeyword(found.toStdString())) {
                setFormat(at, length, word);
            } else if (m_tables.contains(found)) {
                setFormat(at, length, table);
            }
        }
    }

private:
    const Theme& m_theme;
    QStringList m_tables;
};

QStringList completions()
{
    QStringList words;
    for (const SqlTable& table : sqlSchema()) {
        words << qstr(table.name);
        for (const SqlColumn& column : table.columns) {
            words << qstr(column.name);
        }
    }
    for (const std::string& word : sqlKeywords()) {
        words << qstr(word);
    }
    words.removeDuplicates();
    words.sort(Qt::CaseInsensitive);
    return words;
}

} // namespace

SqlEditor::SqlEditor(const Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent), m_theme(theme), m_completer(new QCompleter(completions(), this))
{
    setFont(Theme::mono());
    setTabChangesFocus(false);
    setTabStopDistance(4.0 * fontMetrics().averageCharWidth());
    setAccessibleName(tr("SQL statement"));
    setPlaceholderText(tr("SELECT … FROM events, nodes, drift, findings, replays, certificates, "
                          "regions, quarantine    (Ctrl+Enter runs it, at T and K)"));
    auto* colours = new SqlColours(document(), theme);
    connect(&theme, &Theme::changed, colours, &QSyntaxHighlighter::rehighlight);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &SqlEditor::take);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { showFault(-1); });
}

void SqlEditor::showFault(int byteOffset)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (byteOffset >= 0) {
        const QByteArray before = toPlainText().toUtf8().left(byteOffset);
        QTextCursor cursor = textCursor();
        cursor.setPosition(static_cast<int>(std::min<qsizetype>(QString::fromUtf8(before).size(),
                                                                document()->characterCount() - 1)));
        cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        if (!cursor.hasSelection()) {
            cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor);
        }
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursor;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(checkColours(m_theme.colours()).refused);
        mark.format.setFontWeight(QFont::Bold);
        marks << mark;
    }
    setExtraSelections(marks);
}

QString SqlEditor::wordBefore() const
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::StartOfWord, QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

void SqlEditor::insertWord(const QString& word)
{
    const QString before = toPlainText().left(textCursor().position());
    const bool glued =
        !before.isEmpty() && (before.back().isLetterOrNumber() || before.back() == u'_');
    insertPlainText(glued ? u' ' + word : word);
    setFocus();
}

void SqlEditor::take(const QString& word)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::StartOfWord, QTextCursor::KeepAnchor);
    cursor.insertText(word);
    setTextCursor(cursor);
}

void SqlEditor::complete(bool always)
{
    const QString word = wordBefore();
    if (word.size() < 2 && !always) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(word);
    const bool only = m_completer->completionCount() == 1 &&
                      m_completer->currentCompletion().compare(word, Qt::CaseInsensitive) == 0;
    if (m_completer->completionCount() == 0 || only) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) +
                   m_completer->popup()->verticalScrollBar()->sizeHint().width() + 8);
    m_completer->complete(place);
}

bool SqlEditor::event(QEvent* event)
{
    // Keys of the editor that single-letter or other shortcuts must not take.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            (key->modifiers() & Qt::ControlModifier) != 0) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void SqlEditor::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier) != 0) {
        m_completer->popup()->hide();
        emit runWanted();
        return;
    }
    if (m_completer->popup()->isVisible() &&
        (enter || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the popup's
        return;
    }
    if (event->key() == Qt::Key_Space && (event->modifiers() & Qt::ControlModifier) != 0) {
        complete(true);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->text()[0].isPrint()) {
        complete(false);
    } else {
        m_completer->popup()->hide();
    }
}

} // namespace souverix
