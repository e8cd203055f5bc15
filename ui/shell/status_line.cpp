#include "ui/shell/status_line.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/look/text.h"
#include "ui/look/zone.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

class Separator final : public QWidget {
public:
    explicit Separator(QWidget* parent) : QWidget(parent) { setFixedSize(px(15), px(12)); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).fillRect(QRect(width() / 2, 0, 1, height()), look::colors().line);
    }
};

}  // namespace

StatusLine::StatusLine(QWidget* parent) : QStatusBar(parent), m_content(new QWidget(this)) {
    setSizeGripEnabled(false);
    auto* row = new QHBoxLayout(m_content);  // a line of our own, with its own distances
    row->setContentsMargins(px(12), 1, px(14), 0);
    row->setSpacing(px(6));
    setFixedHeight(px(look::statusBar));
    m_dot = new StatusDot(m_content);
    m_state = new Text(tr("Starting"), look::words(look::small, QFont::Medium), Text::Tone::Normal, m_content);
    m_address = new CopyLabel({}, m_content);
    m_durability = new Text({}, look::words(look::small), Text::Tone::Second, m_content);
    row->addWidget(m_dot);
    row->addWidget(m_state);
    addSeparator(row);
    row->addWidget(m_address);
    addSeparator(row);
    row->addWidget(m_durability);
    row->addStretch();
    m_in = addFlow(row, tr("in"), true);
    addSeparator(row);
    m_out = addFlow(row, tr("out"), false);
    addSeparator(row);
    row->addWidget(new Mark(QStringLiteral("disk"), 14, Text::Tone::Second, m_content));
    m_disk = new Text({}, look::words(look::small), Text::Tone::Second, m_content);
    row->addWidget(m_disk);
    addSeparator(row);
    m_clients = plainButton({}, QStringLiteral("connection"), m_content);
    m_clients->setFont(look::words(look::small));
    m_clients->setFixedHeight(px(22));
    row->addWidget(m_clients);
    addSeparator(row);
    m_zone = plainButton({}, QStringLiteral("clock"), m_content);
    m_zone->setFont(look::words(look::small));
    m_zone->setFixedHeight(px(22));
    m_zone->setToolTip(tr("Times are shown in the zone %1; choose another").arg(zone::name()));
    row->addWidget(m_zone);
    connect(m_address, &CopyLabel::copied, this, &StatusLine::copied);
    connect(m_clients, &QPushButton::clicked, this, &StatusLine::connectionsWanted);
    connect(m_zone, &QPushButton::clicked, this, &StatusLine::timeZoneWanted);
}

void StatusLine::addSeparator(QHBoxLayout* row) { row->addWidget(new Separator(m_content)); }

StatusLine::Flow StatusLine::addFlow(QHBoxLayout* row, const QString& word, bool in) {
    Flow flow{new Sparkline(in ? Sparkline::Direction::In : Sparkline::Direction::Out, m_content),
              new Text({}, look::data(look::small), Text::Tone::Normal, m_content),
              new Text({}, look::words(look::small), Text::Tone::Second, m_content)};
    const QFontMetrics numbers(look::data(look::small));
    flow.records->setMinimumWidth(numbers.horizontalAdvance(QStringLiteral("000,0")));
    flow.records->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    flow.bytes->setMinimumWidth(QFontMetrics(look::words(look::small)).horizontalAdvance(QStringLiteral("00,0 MiB/s")));
    row->addWidget(flow.line);
    row->addWidget(new Text(word, look::words(look::small), Text::Tone::Second, m_content));
    row->addWidget(flow.records);
    //: records per second
    row->addWidget(new Text(tr("rec/s"), look::words(look::small), Text::Tone::Second, m_content));
    row->addWidget(flow.bytes);
    return flow;
}

void StatusLine::show(const admin::Snapshot& now) {
    using State = admin::BrokerState;
    const bool running = now.state == State::Running;
    m_dot->set(running                        ? StatusDot::State::Ok
               : now.state == State::Starting ? StatusDot::State::Waiting
                                              : StatusDot::State::Stopped);
    m_state->setText(running ? tr("Running") : now.state == State::Starting ? tr("Starting") : tr("Stopped"));
    m_address->setAddress(now.addresses.empty() ? QString() : QString::fromStdString(now.addresses.front()));
    m_durability->setText(now.durability == admin::Durability::Durable    ? tr("Durable")
                          : now.durability == admin::Durability::Balanced ? tr("Balanced")
                                                                          : tr("Fast"));
    const auto flow = [&](const Flow& to, double records, double bytes) {
        to.records->setText(text::count(static_cast<std::uint64_t>(records)));
        to.bytes->setText(text::byteRate(bytes));
        if (now.takenAt.value() / 1000 != m_second) to.line->push(records);
    };
    flow(m_in, now.rates.recordsIn, now.rates.bytesIn);
    flow(m_out, now.rates.recordsOut, now.rates.bytesOut);
    m_second = now.takenAt.value() / 1000;
    std::uint64_t stored = 0;
    for (const auto& [name, topic] : now.topics) stored += topic.bytes;
    m_disk->setText(tr("%1 of %2").arg(text::bytes(stored), text::bytes(stored + now.diskAvailable)));
    m_disk->setToolTip(tr("Stored here, of what this disk has room for"));
    if (const QString offset = zone::offsetName(zone::chosen(), now.takenAt); m_zone->text() != offset)
        m_zone->setText(offset);
    m_clients->setText(tr("%n connection(s)", nullptr, static_cast<int>(now.connections.size())));
}

void StatusLine::resizeEvent(QResizeEvent* event) {
    QStatusBar::resizeEvent(event);
    m_content->setGeometry(rect());
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look::colors().window);
    painter.fillRect(QRect(0, 0, width(), 1), look::colors().line);
}

}  // namespace brook::ui
