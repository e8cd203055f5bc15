#include "ui/pages/first_run_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

#include "ui/pages/snippets.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

/// A number in a circle.
class Step final : public QWidget {
public:
    Step(int number, QWidget* parent) : QWidget(parent), m_number(number) { setFixedSize(px(24), px(24)); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look::colors().sunken);
        painter.drawEllipse(QRectF(rect()));
        painter.setPen(look::colors().text2);
        painter.setFont(look::words(look::small, QFont::DemiBold));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

/// A box on `alt` with a hairline around it, or one in the soft accent.
class Plate final : public QWidget {
public:
    enum class Tone { Quiet, Accent };
    Plate(Tone tone, QWidget* parent) : QWidget(parent), m_tone(tone) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const look::Colors& c = look::colors();
        painter.setPen(m_tone == Tone::Quiet ? QPen(c.line) : QPen(Qt::NoPen));
        painter.setBrush(m_tone == Tone::Quiet ? c.alt : c.accentSoft);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8));
    }

private:
    Tone m_tone;
};

QWidget* step(int number, const QString& title, const QString& sentence, QWidget* content, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    row->addWidget(new Step(number, box), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(px(6));
    auto* heading = new Text(title, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, box);
    heading->setMinimumHeight(px(24));
    column->addWidget(heading);
    auto* below = new Text(sentence, look::words(look::small), Text::Tone::Second, box);
    below->setWordWrap(true);
    column->addWidget(below);
    column->addSpacing(px(6));
    content->setParent(box);
    column->addWidget(content);
    column->addStretch();
    row->addLayout(column, 1);
    return box;
}

}  // namespace

FirstRunPage::FirstRunPage(admin::Cluster& cluster, QWidget* parent) : QScrollArea(parent), m_cluster(cluster) {
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(px(look::firstRunGutter), px(56), px(look::firstRunGutter), px(32));
    column->setSpacing(px(12));
    column->addWidget(new Mark(QStringLiteral("brook"), 40, Text::Tone::Accent, page));
    column->addWidget(
        new Text(tr("Brook is running"), look::words(look::firstRunTitle, QFont::DemiBold), Text::Tone::Normal, page));
    auto* sentence =
        new Text(tr("Any Kafka client can connect now. There is nothing else to install and nothing to configure."),
                 look::words(look::section), Text::Tone::Second, page);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    column->addWidget(buildAddress());
    column->addSpacing(px(16));
    column->addWidget(hairline(page));
    column->addSpacing(px(16));
    auto* steps = new QHBoxLayout;
    steps->setSpacing(px(56));
    steps->addWidget(step(1, tr("Connect a client"),
                          tr("Copy this and run it. The topic is created by the first record."), buildConnect(), page),
                     1);
    steps->addWidget(
        step(2, tr("Or create a topic yourself"), tr("Records can then be typed in."), buildCreate(), page), 1);
    column->addLayout(steps);
    column->addSpacing(px(16));
    column->addWidget(buildWaiting());
    column->addStretch();
    setWidget(page);
}

QWidget* FirstRunPage::buildAddress() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    auto* field = new Plate(Plate::Tone::Accent, line);
    auto* inner = new QHBoxLayout(field);
    inner->setContentsMargins(px(12), px(6), px(12), px(6));
    m_address = new CopyLabel({}, field);
    m_address->setStep(look::title);
    inner->addWidget(m_address);
    row->addWidget(field);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(2));
    words->addWidget(new Text(QStringLiteral("bootstrap.servers"), look::data(look::small), Text::Tone::Second, line));
    words->addWidget(
        new Text(tr("Brook answers with the address that the client used: containers and tunnels need no setting."),
                 look::words(look::small), Text::Tone::Second, line));
    row->addLayout(words, 1);
    return line;
}

QWidget* FirstRunPage::buildConnect() { return m_snippets = new Snippets(this); }

QWidget* FirstRunPage::buildCreate() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(12));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    auto* name = new QLineEdit(QStringLiteral("orders.placed"), box);
    name->setAccessibleName(tr("Name of the topic"));
    auto* partitions = new QComboBox(box);
    partitions->setAccessibleName(tr("Number of partitions"));
    for (const int count : {1, 3, 6, 12}) partitions->addItem(tr("%n partition(s)", nullptr, count), count);
    partitions->setCurrentIndex(1);
    QPushButton* create = primaryButton(tr("Create topic"), QStringLiteral("plus"), box);
    row->addWidget(name, 1);
    row->addWidget(partitions);
    row->addWidget(create);
    column->addLayout(row);
    auto* problem = new Text({}, look::words(look::small), Text::Tone::Error, box);
    problem->setWordWrap(true);
    problem->hide();
    column->addWidget(problem);
    QPushButton* more = linkButton(tr("More choices…"), box);
    column->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, &FirstRunPage::newTopicWanted);
    connect(create, &QPushButton::clicked, this, [this, name, partitions, problem = QPointer(problem)] {
        m_cluster.createTopic({name->text().toStdString(), partitions->currentData().toInt(), {}},
                              [problem](const Result<void>& made) {
                                  if (!problem) return;
                                  problem->setText(made ? QString() : QString::fromStdString(made.error().message));
                                  problem->setVisible(!made);
                              });
    });
    connect(name, &QLineEdit::returnPressed, create, &QPushButton::click);
    return box;
}

QWidget* FirstRunPage::buildWaiting() {
    auto* panel = new Plate(Plate::Tone::Quiet, this);
    auto* row = new QHBoxLayout(panel);
    row->setContentsMargins(px(16), px(14), px(16), px(14));
    row->setSpacing(px(10));
    row->addWidget(new StatusDot(panel));
    m_waiting = new Text(tr("Waiting for the first client."), look::words(look::body, QFont::Medium),
                         Text::Tone::Normal, panel);
    m_stored = new Text({}, look::words(look::body), Text::Tone::Second, panel);
    row->addWidget(m_waiting);
    row->addWidget(m_stored, 1);
    return panel;
}

void FirstRunPage::refresh(const admin::Snapshot& snapshot) {
    if (!snapshot.addresses.empty()) {
        const QString address = QString::fromStdString(snapshot.addresses.front());
        m_address->setAddress(address);
        m_snippets->setAddress(address);
    }
    const int clients = static_cast<int>(snapshot.connections.size());
    m_waiting->setText(clients == 0 ? tr("Waiting for the first client.")
                                    : tr("%n client(s) connected, no record yet.", nullptr, clients));
    m_stored->setText(tr("This page turns into the overview when there is a topic. Stored in %1.")
                          .arg(QString::fromStdString(snapshot.dataDirectory)));
}

}  // namespace brook::ui
