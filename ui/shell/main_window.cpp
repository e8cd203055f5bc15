#include "ui/shell/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/look/icons.h"
#include "ui/look/text.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/topic_page.h"
#include "ui/pages/topics_page.h"
#include "ui/records/inspector.h"
#include "ui/records/records_page.h"
#include "ui/widgets/pieces.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

namespace {

enum TreeRole { PageRole = Qt::UserRole, TopicRole };

QString durabilityWord(admin::Durability durability) {
    switch (durability) {
        case admin::Durability::Durable: return MainWindow::tr("Durable");
        case admin::Durability::Balanced: return MainWindow::tr("Balanced");
        case admin::Durability::Fast: return MainWindow::tr("Fast");
    }
    return {};
}

look::Scheme schemeNamed(const QString& name) {
    return name == QLatin1String("dark") ? look::Scheme::Dark : name == QLatin1String("light") ? look::Scheme::Light : look::Scheme::System;
}

}  // namespace

MainWindow::MainWindow(std::unique_ptr<admin::Cluster> cluster, std::filesystem::path workbench)
    : m_workbench(std::make_unique<Workbench>(std::move(workbench))), m_cluster(std::move(cluster)) {
    setWindowTitle(tr("Brook"));
    setWindowIcon(QIcon(QStringLiteral(":/brook.svg")));
    resize(1440, 900);
    look::apply(schemeNamed(m_workbench->value(QStringLiteral("scheme"))));

    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTopBar());
    column->addWidget(hairline(centre));
    m_documents = new QTabWidget(centre);
    m_documents->setDocumentMode(true);
    m_documents->setTabsClosable(true);
    m_documents->setMovable(true);
    m_documents->tabBar()->setProperty("documents", true);
    m_documents->tabBar()->setElideMode(Qt::ElideMiddle);
    column->addWidget(m_documents, 1);
    setCentralWidget(centre);

    m_overview = new OverviewPage(*m_cluster, m_documents);
    m_topics = new TopicsPage(*m_cluster, m_documents);
    m_connections = new ConnectionsPage(m_documents);
    m_inspector = new Inspector(*m_cluster, this);
    m_inspectorDock = new QDockWidget(tr("Record"), this);
    m_inspectorDock->setObjectName(QStringLiteral("inspector"));
    m_inspectorDock->setWidget(m_inspector);
    addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
    resizeDocks({m_inspectorDock}, {376}, Qt::Horizontal);
    m_inspectorDock->hide();
    buildTree();
    buildStatusBar();
    buildShortcuts();

    connect(m_documents, &QTabWidget::tabCloseRequested, this, [this](int index) {
        QWidget* page = m_documents->widget(index);
        m_documents->removeTab(index);
        if (qobject_cast<TopicPage*>(page)) page->deleteLater();
        if (m_documents->count() == 0) openPage(Overview);
    });
    connect(m_documents, &QTabWidget::currentChanged, this,
            [this](int index) { m_inspectorDock->setVisible(qobject_cast<TopicPage*>(m_documents->widget(index)) != nullptr); });
    connect(m_overview, &OverviewPage::topicWanted, this, &MainWindow::openTopic);
    connect(m_topics, &TopicsPage::topicWanted, this, &MainWindow::openTopic);
    connect(m_overview, &OverviewPage::newTopicWanted, this, &MainWindow::createTopic);
    connect(m_topics, &TopicsPage::newTopicWanted, this, &MainWindow::createTopic);
    openPage(Overview);
    m_cluster->watch([this](std::shared_ptr<const admin::Snapshot> snapshot) { showSnapshot(std::move(snapshot)); });
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::buildTopBar() {
    auto* bar = new QWidget(this);
    bar->setFixedHeight(44);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    auto* brand = new QLabel(bar);
    brand->setPixmap(QIcon(QStringLiteral(":/brook.svg")).pixmap(18, 18));
    row->addWidget(brand);
    row->addWidget(new Text(tr("Brook"), look::words(look::body, QFont::DemiBold), Text::Tone::Normal, bar));
    row->addStretch(1);
    m_locator = searchField(tr("Go to topic, or topic:partition@offset  (Ctrl+K)"), bar);
    m_locator->setMinimumWidth(440);
    row->addWidget(m_locator, 2);
    row->addStretch(1);
    QPushButton* produceButton = button(tr("Produce"), QStringLiteral("produce"), bar);
    QToolButton* theme = iconButton(QStringLiteral("sun"), tr("Light or dark"), bar);
    QToolButton* help = iconButton(QStringLiteral("keyboard"), tr("Shortcuts (?)"), bar);
    for (QWidget* part : {static_cast<QWidget*>(produceButton), static_cast<QWidget*>(theme), static_cast<QWidget*>(help)}) row->addWidget(part);
    connect(m_locator, &QLineEdit::returnPressed, this, [this] { goTo(m_locator->text().trimmed()); });
    connect(produceButton, &QPushButton::clicked, this, [this] { produce({}); });
    connect(help, &QToolButton::clicked, this, &MainWindow::showShortcuts);
    auto* menu = new QMenu(theme);
    const auto choice = [this, menu](const QString& title, look::Scheme scheme, const QString& name) {
        menu->addAction(title, this, [this, scheme, name] {
            m_workbench->set(QStringLiteral("scheme"), name);
            setScheme(scheme);
        });
    };
    choice(tr("As the system"), look::Scheme::System, QStringLiteral("system"));
    choice(tr("Light"), look::Scheme::Light, QStringLiteral("light"));
    choice(tr("Dark"), look::Scheme::Dark, QStringLiteral("dark"));
    theme->setMenu(menu);
    theme->setPopupMode(QToolButton::InstantPopup);
    return bar;
}

void MainWindow::buildTree() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(10, 8, 6, 0);
    column->setSpacing(8);
    m_treeFilter = searchField(tr("Filter the tree"), side);
    column->addWidget(m_treeFilter);
    m_tree = new QTreeWidget(side);
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_tree->header()->resizeSection(1, 64);
    m_tree->setAccessibleName(tr("Navigation"));
    const auto page = [this](const QString& title, const char* iconName, Page number) {
        auto* item = new QTreeWidgetItem(m_tree, {title, {}});
        item->setIcon(0, look::icon(QLatin1String(iconName)));
        item->setData(0, PageRole, number);
        return item;
    };
    page(tr("Overview"), "overview", Overview);
    m_topicsItem = page(tr("Topics"), "topic", Topics);
    m_topicsItem->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    page(tr("Connections"), "connection", Connections);
    column->addWidget(m_tree, 1);
    auto* dock = new QDockWidget(tr("Navigation"), this);
    dock->setObjectName(QStringLiteral("tree"));
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock->setWidget(side);
    addDockWidget(Qt::LeftDockWidgetArea, dock);
    resizeDocks({dock}, {268}, Qt::Horizontal);
    const auto open = [this](QTreeWidgetItem* item) {
        const QString topic = item->data(0, TopicRole).toString();
        if (!topic.isEmpty()) openTopic(topic);
        else openPage(static_cast<Page>(item->data(0, PageRole).toInt()));
    };
    connect(m_tree, &QTreeWidget::itemClicked, this, open);
    connect(m_tree, &QTreeWidget::itemActivated, this, open);
    connect(m_treeFilter, &QLineEdit::textChanged, this, &MainWindow::refreshTree);
}

void MainWindow::buildStatusBar() {
    QStatusBar* bar = statusBar();
    bar->setSizeGripEnabled(false);
    bar->setFixedHeight(28);
    m_stateDot = new StatusDot(bar);
    m_state = new Text(tr("Starting"), look::words(look::small), Text::Tone::Normal, bar);
    m_address = new QPushButton(bar);
    m_address->setProperty("plain", true);
    m_address->setFont(look::data());
    m_durability = new Text({}, look::words(look::small), Text::Tone::Second, bar);
    for (QWidget* part : {static_cast<QWidget*>(m_stateDot), static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_durability)})
        bar->addWidget(part);
    m_inLine = new Sparkline(Sparkline::Direction::In, bar);
    m_outLine = new Sparkline(Sparkline::Direction::Out, bar);
    for (QLabel** label : {&m_in, &m_out, &m_disk, &m_clients}) *label = new Text({}, look::data(), Text::Tone::Second, bar);
    for (QWidget* part : {static_cast<QWidget*>(m_inLine), static_cast<QWidget*>(m_in), static_cast<QWidget*>(m_outLine), static_cast<QWidget*>(m_out),
                          static_cast<QWidget*>(m_disk), static_cast<QWidget*>(m_clients)})
        bar->addPermanentWidget(part);
    connect(m_address, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_address->text());
        statusBar()->showMessage(tr("Copied %1").arg(m_address->text()), 2000);
    });
}

void MainWindow::buildShortcuts() {
    const auto on = [this](const QKeySequence& keys, auto action) { connect(new QShortcut(keys, this), &QShortcut::activated, this, action); };
    on(QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        m_locator->setFocus();
        m_locator->selectAll();
    });
    on(QKeySequence(Qt::CTRL | Qt::Key_W), [this] { emit m_documents->tabCloseRequested(m_documents->currentIndex()); });
    on(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { createTopic(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_P), [this] { produce({}); });
    on(QKeySequence(Qt::CTRL | Qt::Key_1), [this] { openPage(Overview); });
    on(QKeySequence(Qt::CTRL | Qt::Key_2), [this] { openPage(Topics); });
    on(QKeySequence(Qt::CTRL | Qt::Key_3), [this] { openPage(Connections); });
    on(QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_inspectorDock->setVisible(!m_inspectorDock->isVisible()); });
    on(QKeySequence(Qt::Key_F6), [this] { (m_tree->hasFocus() ? m_documents->currentWidget() : static_cast<QWidget*>(m_tree))->setFocus(); });
    on(QKeySequence(Qt::Key_Question), [this] { showShortcuts(); });
}

void MainWindow::showShortcuts() {
    QMessageBox::information(this, tr("Shortcuts"),
                             tr("Ctrl+K\tgo to a topic or topic:partition@offset\nCtrl+T\tnew topic\nCtrl+P\tproduce a record\nCtrl+W\tclose the tab\n"
                                "Ctrl+Tab\tnext tab\nCtrl+1, 2, 3\toverview, topics, connections\nCtrl+I\tshow or hide the record inspector\nF6\tnext region\n?\tthis list"));
}

void MainWindow::openPage(Page page) {
    QWidget* const pages[] = {m_overview, m_topics, m_connections};
    const QString titles[] = {tr("Overview"), tr("Topics"), tr("Connections")};
    const char* const icons[] = {"overview", "topic", "connection"};
    QWidget* widget = pages[page];
    if (m_documents->indexOf(widget) < 0) m_documents->addTab(widget, look::icon(QLatin1String(icons[page])), titles[page]);
    m_documents->setCurrentWidget(widget);
}

TopicPage* MainWindow::openTopic(const QString& topic) {
    for (int i = 0; i < m_documents->count(); ++i) {
        auto* page = qobject_cast<TopicPage*>(m_documents->widget(i));
        if (!page || page->topic() != topic) continue;
        m_documents->setCurrentIndex(i);
        return page;
    }
    auto* page = new TopicPage(*m_cluster, topic, m_documents);
    connect(page, &TopicPage::recordSelected, m_inspector, &Inspector::show);
    connect(page, &TopicPage::produceWanted, this, [this](const QString& name) { produce(name); });
    connect(page, &TopicPage::produceAgain, this, [this](const QString& name, const admin::RecordRow& row) {
        // The row on screen may be cut: what is produced again is the whole record.
        m_cluster->readRecord(name.toStdString(), row.partition, row.offset, [this, name](const Result<admin::RecordRow>& whole) {
            if (whole) produce(name, &*whole);
            else statusBar()->showMessage(QString::fromStdString(whole.error().message), 4000);
        });
    });
    m_documents->setCurrentIndex(m_documents->addTab(page, look::icon(QStringLiteral("topic")), topic));
    if (m_snapshot) page->refresh(*m_snapshot);
    return page;
}

void MainWindow::createTopic() { CreateTopicDialog(*m_cluster, this).exec(); }

void MainWindow::produce(const QString& topic, const admin::RecordRow* like) {
    QStringList names;
    if (m_snapshot)
        for (const auto& [name, row] : m_snapshot->topics)
            if (!row.internal) names << QString::fromStdString(name);
    if (names.isEmpty()) return createTopic();
    const auto* page = qobject_cast<TopicPage*>(m_documents->currentWidget());
    auto* dialog = new ProduceDialog(*m_cluster, names, topic.isEmpty() && page ? page->topic() : topic, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (like) dialog->fillFrom(*like);
    dialog->show();
}

void MainWindow::goTo(const QString& place) {
    static const QRegularExpression form(QStringLiteral("^([A-Za-z0-9._-]+)(?::(\\d+)@(\\d+))?$"));
    const QRegularExpressionMatch match = form.match(place);
    const QString topic = match.captured(1);
    if (!m_snapshot || !match.hasMatch() || !m_snapshot->topics.contains(topic.toStdString())) {
        statusBar()->showMessage(tr("There is no topic “%1”.").arg(place), 4000);
        return;
    }
    TopicPage* page = openTopic(topic);
    m_locator->clear();
    if (!match.captured(2).isEmpty()) page->records().goTo(PartitionIndex(match.captured(2).toInt()), Offset(match.captured(3).toLongLong()));
}

void MainWindow::showSnapshot(std::shared_ptr<const admin::Snapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    if (!m_sessionRestored && m_snapshot->state == admin::BrokerState::Running) restoreSession();
    m_overview->refresh(*m_snapshot);
    m_topics->refresh(*m_snapshot);
    m_connections->refresh(*m_snapshot);
    for (int i = 0; i < m_documents->count(); ++i)
        if (auto* page = qobject_cast<TopicPage*>(m_documents->widget(i))) page->refresh(*m_snapshot);
    refreshTree();
    refreshStatus();
}

void MainWindow::refreshTree() {
    if (!m_snapshot) return;
    QStringList wanted;
    for (const auto& [name, topic] : m_snapshot->topics)
        if (QString::fromStdString(name).contains(m_treeFilter->text(), Qt::CaseInsensitive)) wanted << QString::fromStdString(name);
    bool same = wanted.size() == m_topicsItem->childCount();
    for (int i = 0; same && i < wanted.size(); ++i) same = m_topicsItem->child(i)->data(0, TopicRole).toString() == wanted[i];
    if (!same) {
        qDeleteAll(m_topicsItem->takeChildren());
        for (const QString& name : wanted) {
            auto* item = new QTreeWidgetItem(m_topicsItem, {name, {}});
            item->setData(0, TopicRole, name);
            item->setToolTip(0, name);
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            item->setFont(1, look::data(look::caption));
        }
        m_topicsItem->setExpanded(true);
    }
    m_topicsItem->setText(1, QString::number(m_snapshot->topics.size()));
    for (int i = 0; i < m_topicsItem->childCount(); ++i) {
        const auto topic = m_snapshot->topics.find(m_topicsItem->child(i)->data(0, TopicRole).toString().toStdString());
        if (topic == m_snapshot->topics.end()) continue;
        const double rate = topic->second.rates.recordsIn;
        m_topicsItem->child(i)->setText(1, rate > 0 ? text::rate(rate) : QString());
    }
}

void MainWindow::refreshStatus() {
    const admin::Snapshot& now = *m_snapshot;
    const bool running = now.state == admin::BrokerState::Running;
    m_stateDot->set(running ? StatusDot::State::Ok : StatusDot::State::Stopped);
    m_state->setText(running ? tr("Running") : now.state == admin::BrokerState::Starting ? tr("Starting") : tr("Stopped"));
    m_address->setText(now.addresses.empty() ? QString() : QString::fromStdString(now.addresses.front()));
    m_address->setToolTip(tr("Copy %1").arg(m_address->text()));
    m_durability->setText(durabilityWord(now.durability));
    m_inLine->push(now.rates.recordsIn);
    m_outLine->push(now.rates.recordsOut);
    m_in->setText(tr("in %1  %2").arg(text::rate(now.rates.recordsIn), text::byteRate(now.rates.bytesIn)));
    m_out->setText(tr("out %1  %2").arg(text::rate(now.rates.recordsOut), text::byteRate(now.rates.bytesOut)));
    m_disk->setText(tr("%1 free").arg(text::bytes(now.diskAvailable)));
    m_clients->setText(tr("Connections: %1").arg(now.connections.size()));
}

void MainWindow::restoreSession() {
    m_sessionRestored = true;
    restoreGeometry(QByteArray::fromBase64(m_workbench->value(QStringLiteral("geometry")).toLatin1()));
    for (const QString& topic : m_workbench->value(QStringLiteral("tabs")).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (m_snapshot->topics.contains(topic.toStdString())) openTopic(topic);
    if (!m_workbench->complaint().isEmpty()) statusBar()->showMessage(m_workbench->complaint(), 10'000);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QStringList tabs;
    for (int i = 0; i < m_documents->count(); ++i)
        if (auto* page = qobject_cast<TopicPage*>(m_documents->widget(i))) tabs << page->topic();
    m_workbench->set(QStringLiteral("tabs"), tabs.join(QLatin1Char('\n')));
    m_workbench->set(QStringLiteral("geometry"), QString::fromLatin1(saveGeometry().toBase64()));
    event->accept();
}

}  // namespace brook::ui
