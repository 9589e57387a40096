#pragma once

#include <QPlainTextEdit>

class QCompleter;

namespace souverix
{

class Theme;

/// A field for one SQL statement: coloured words, completion of tables, columns and words of the
/// language, Ctrl+Enter runs it. UI thread only.
class SqlEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SqlEditor(const Theme& theme, QWidget* parent = nullptr);

    /// Underlines the place (a byte of the text's UTF-8) where a statement is wrong; -1: nowhere.
    void showFault(int byteOffset);
    /// `table.column` help at the cursor goes here.
    void insertWord(const QString& word);

signals:
    void runWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString wordBefore() const;
    void complete(bool always);
    void take(const QString& word);

    const Theme& m_theme;
    QCompleter* m_completer;
};

} // namespace souverix
