#include "ui/shell/documents.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/look/icons.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

/// The rest of the tabs' row: window colour, with the hairline that the tabs have.
class TabRow final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), look::colors().window);
        painter.fillRect(QRect(0, height() - 1, width(), 1), look::colors().line);
    }
};

}  // namespace

Documents::Documents(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new TabRow(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_tabs = documentTabBar(row);
    m_tabs->setAccessibleName(tr("Documents"));
    line->addWidget(m_tabs);
    line->addStretch();
    column->addWidget(row);
    m_pages = new QStackedWidget(this);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &Documents::close);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        QWidget* page = pageAt(tab);
        if (page) m_pages->setCurrentWidget(page);
        emit currentChanged(page);
    });
}

QWidget* Documents::pageAt(int tab) const { return m_tabs->tabData(tab).value<QWidget*>(); }

int Documents::tabOf(const QWidget* page) const {
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        if (pageAt(tab) == page) return tab;
    return -1;
}

void Documents::open(QWidget* page, const QString& key, const QString& iconName, const QString& title) {
    int tab = tabOf(page);
    if (tab < 0) {
        m_pages->addWidget(page);
        m_documents.push_back({key, page});
        const QSignalBlocker notYet(m_tabs);  // the first tab becomes the current one before it knows its page
        tab = m_tabs->addTab(look::icon(iconName), title);
        m_tabs->setTabData(tab, QVariant::fromValue(page));
        m_tabs->setTabToolTip(tab, title);
    }
    m_tabs->setCurrentIndex(tab);
    m_pages->setCurrentWidget(page);
    emit currentChanged(page);
}

QWidget* Documents::find(const QString& key) const {
    const auto found =
        std::find_if(m_documents.begin(), m_documents.end(), [&](const Document& each) { return each.key == key; });
    return found == m_documents.end() ? nullptr : found->page;
}

QWidget* Documents::current() const { return m_tabs->currentIndex() < 0 ? nullptr : pageAt(m_tabs->currentIndex()); }

QStringList Documents::keys() const {
    QStringList keys;
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        for (const Document& document : m_documents)
            if (document.page == pageAt(tab)) keys << document.key;
    return keys;
}

QString Documents::currentKey() const {
    const int tab = m_tabs->currentIndex();
    return tab < 0 ? QString() : keys().value(tab);
}

void Documents::show(const QString& key) {
    if (const int tab = tabOf(find(key)); tab >= 0) m_tabs->setCurrentIndex(tab);
}

void Documents::close(int tab) {
    QWidget* page = pageAt(tab);
    if (!page) return;
    const auto document =
        std::find_if(m_documents.begin(), m_documents.end(), [&](const Document& each) { return each.page == page; });
    const QString key = document->key;
    m_documents.erase(document);
    m_pages->removeWidget(page);
    page->hide();
    m_tabs->removeTab(tab);
    emit closed(page, key);
}

void Documents::closeCurrent() { close(m_tabs->currentIndex()); }

void Documents::step(int by) {
    if (m_tabs->count() > 0) m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
}

int Documents::count() const { return m_tabs->count(); }

}  // namespace brook::ui
