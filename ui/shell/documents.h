#pragma once

#include <QWidget>

#include <vector>

class QStackedWidget;
class QTabBar;

namespace brook::ui {

/// The documents in the middle of the window: a tab each, closable, movable, one in front. Pages that are not open are
/// hidden and belong to whoever made them; a page that is closed is told by `closed`.
class Documents final : public QWidget {
    Q_OBJECT

public:
    explicit Documents(QWidget* parent);

    /// Brings the page to the front, with a new tab if it has none. `key` stays the same from start to start.
    void open(QWidget* page, const QString& key, const QString& iconName, const QString& title);
    QWidget* find(const QString& key) const;
    QWidget* current() const;
    QStringList keys() const;  ///< in the order of the tabs
    QString currentKey() const;
    void show(const QString& key);
    void close(int tab);
    void closeCurrent();
    void step(int by);  ///< to the next or the previous tab, round and round
    int count() const;

signals:
    void currentChanged(QWidget* page);
    void closed(QWidget* page, const QString& key);

private:
    struct Document {
        QString key;
        QWidget* page;
    };
    int tabOf(const QWidget* page) const;
    QWidget* pageAt(int tab) const;

    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    std::vector<Document> m_documents;
};

}  // namespace brook::ui
