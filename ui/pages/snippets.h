#pragma once

#include <QString>
#include <QWidget>

namespace brook::ui {

class CodeBox;
class Segmented;

/// How to produce a first record, per language, with the address to copy.
QStringList snippetLanguages();
QString snippet(int language, const QString& address);

/// The languages to choose from and the code to copy.
class Snippets final : public QWidget {
    Q_OBJECT

public:
    explicit Snippets(QWidget* parent);
    void setAddress(const QString& address);

private:
    void show();

    QString m_address = QStringLiteral("127.0.0.1:9092");
    Segmented* m_language;
    CodeBox* m_code;
};

}  // namespace brook::ui
