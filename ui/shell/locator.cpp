#include "ui/shell/locator.h"

#include <QAbstractListModel>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

#include "ui/look/icons.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

QString sectionTitle(LocatorHit::Section section) {
    switch (section) {
        case LocatorHit::Section::Topics: return Locator::tr("Topics");
        case LocatorHit::Section::Groups: return Locator::tr("Groups");
        case LocatorHit::Section::Places: return Locator::tr("Go to");
        case LocatorHit::Section::Views: return Locator::tr("Saved views");
        case LocatorHit::Section::Actions: return Locator::tr("Actions");
        case LocatorHit::Section::Settings: return Locator::tr("Settings");
    }
    return {};
}

/// The card on which it all stands: raised, rounded, with a shadow.
class Card final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(look::colors().line2);
        painter.setBrush(look::colors().raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8));
    }
};

}  // namespace

/// Hits with a heading before each section. Row roles: a heading has no hit.
class LocatorModel final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<LocatorHit> hits, const QStringList& words) {
        beginResetModel();
        m_hits = std::move(hits);
        m_words = words;
        m_rows.clear();
        for (std::size_t i = 0; i < m_hits.size(); ++i) {
            if (i == 0 || m_hits[i].section != m_hits[i - 1].section) m_rows.push_back(-1 - static_cast<int>(i));
            m_rows.push_back(static_cast<int>(i));
        }
        endResetModel();
    }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    const LocatorHit* hit(int row) const {
        const int at = row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : -1;
        return at < 0 ? nullptr : &m_hits[static_cast<std::size_t>(at)];
    }
    QString heading(int row) const {
        return sectionTitle(m_hits[static_cast<std::size_t>(-1 - m_rows[static_cast<std::size_t>(row)])].section);
    }
    const QStringList& words() const { return m_words; }
    const std::vector<LocatorHit>& hits() const { return m_hits; }

    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid() || role != Qt::DisplayRole) return {};
        const LocatorHit* found = hit(index.row());
        return found ? QStringLiteral("%1  %2").arg(found->title, found->detail) : heading(index.row());
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override {
        return hit(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
    }

private:
    std::vector<LocatorHit> m_hits;
    std::vector<int> m_rows;  ///< a hit, or -1 - the hit whose section begins
    QStringList m_words;
};

namespace {

class HitDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {px(200), px(static_cast<const LocatorModel*>(index.model())->hit(index.row()) ? 34 : 28)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* model = static_cast<const LocatorModel*>(index.model());
        const look::Colors& c = look::colors();
        const LocatorHit* hit = model->hit(index.row());
        painter->save();
        if (!hit) {
            painter->setFont(look::words(look::caption, QFont::DemiBold));
            painter->setPen(c.text3);
            painter->drawText(option.rect.adjusted(px(16), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                              model->heading(index.row()));
            return painter->restore();
        }
        const bool selected = option.state & QStyle::State_Selected;
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.accentSoft);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(px(6), 1, -px(6), -1), px(6), px(6));
        }
        QRect room = option.rect.adjusted(px(16), 0, -px(16), 0);
        const int side = px(16);
        painter->drawPixmap(
            QPoint(room.left(), room.top() + (room.height() - side) / 2),
            look::iconPixmap(hit->icon, selected ? c.accent : c.text2, side, painter->device()->devicePixelRatioF()));
        room.setLeft(room.left() + side + px(12));
        const QString right = selected ? Locator::tr("Enter opens") : hit->keys;
        painter->setFont(look::words(look::caption));
        painter->setPen(c.text2);
        if (!right.isEmpty()) {
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, right);
            room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(right) - px(12));
        }
        room.setLeft(room.left() + paintTitle(*painter, room, hit->title, model->words()) + px(12));
        painter->setFont(look::words(look::small));
        painter->setPen(c.text2);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(hit->detail, Qt::ElideRight, room.width()));
        painter->restore();
    }

private:
    /// The title with what was typed in bold; returns its width.
    static int paintTitle(QPainter& painter, const QRect& room, const QString& title, const QStringList& words) {
        QTextLayout layout(title, look::words(look::body));
        QList<QTextLayout::FormatRange> formats;
        for (const QString& word : words) {
            const qsizetype at = title.indexOf(word, 0, Qt::CaseInsensitive);
            if (at < 0) continue;
            QTextLayout::FormatRange bold{static_cast<int>(at), static_cast<int>(word.size()), {}};
            bold.format.setFontWeight(QFont::DemiBold);
            formats << bold;
        }
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(10'000);
        layout.endLayout();
        painter.setPen(look::colors().text);
        painter.setClipRect(room);
        layout.draw(&painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2));
        painter.setClipping(false);
        return std::min(room.width(), static_cast<int>(line.naturalTextWidth()));
    }
};

}  // namespace

Locator::Locator(admin::Cluster& cluster, QWidget* window)
    : QWidget(window), m_cluster(cluster), m_card(new Card(this)), m_model(new LocatorModel(this)) {
    hide();
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(px(12), px(6), px(16), px(6));
    m_field = searchField(tr("Topic, topic:partition@offset, topic@time, setting, action"), m_card);
    m_field->setProperty("bare", true);
    m_field->setFrame(false);
    m_field->setFont(look::words(look::section));
    m_field->setFixedHeight(px(34));
    m_count = new Text({}, look::words(look::small), Text::Tone::Third, m_card);
    head->addWidget(m_field, 1);
    head->addWidget(m_count);
    column->addLayout(head);
    column->addWidget(hairline(m_card));
    m_list = new QListView(m_card);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Light);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What was found"));
    column->addWidget(m_list, 1);
    column->addWidget(hairline(m_card));
    auto* keys = new Text(tr("↑ ↓ move     Enter open     @ offset or time     > actions only     Esc close"),
                          look::words(look::small), Text::Tone::Third, m_card);
    keys->setContentsMargins(px(16), px(8), px(16), px(8));
    column->addWidget(keys);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Locator::search);
    connect(m_list, &QListView::clicked, this, [this] { choose(); });
}

Locator::~Locator() = default;

const std::vector<LocatorHit>& Locator::hits() const { return m_model->hits(); }

void Locator::open(std::shared_ptr<const admin::Snapshot> snapshot, LocatorWorld world, const QString& topic) {
    m_snapshot = std::move(snapshot);
    m_world = std::move(world);
    m_front = topic;
    m_focusBefore = window()->focusWidget();
    m_world.topic.clear();
    m_world.settings.clear();
    askSettings(topic);
    m_field->clear();
    search();
    place();
    show();
    raise();
    m_field->setFocus();
}

void Locator::place() {
    setGeometry(parentWidget()->rect());
    const int wide = std::min(px(660), width() - px(32));
    const int high = std::min(px(500), height() - px(80));
    m_card->setGeometry((width() - wide) / 2, px(52), wide, high);
}

void Locator::askSettings(const QString& topic) {
    m_cluster.settings(topic.toStdString(),
                       [self = QPointer(this), topic](Result<std::vector<admin::SettingRow>> rows) {
                           if (!self || !rows) return;
                           self->m_world.topic = topic;
                           self->m_world.settings = std::move(*rows);
                           self->search();
                       });
}

void Locator::search() {
    const QString query = m_field->text();
    const QString likely = likelyTopic(query, *m_snapshot);
    const QString wanted = likely.isEmpty() ? m_front : likely;
    if (wanted != m_world.topic && !query.isEmpty()) {
        m_world.topic = wanted;  // asked for once
        m_world.settings.clear();
        askSettings(wanted);
    }
    QString words = query;
    words.remove(QLatin1Char('>'));
    m_model->show(locatorHits(query, *m_snapshot, m_world), words.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    m_count->setText(tr("%n result(s)", nullptr, static_cast<int>(m_model->hits().size())));
    m_list->setCurrentIndex({});
    step(1);
}

void Locator::step(int by) {
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : by > 0 ? -1 : rows;
    for (int tried = 0; tried < rows; ++tried) {
        row = (row + by + rows) % rows;
        if (m_model->hit(row)) break;
    }
    if (m_model->hit(row)) m_list->setCurrentIndex(m_model->index(row));
    if (row == 1) m_list->scrollToTop();  // with its heading
}

void Locator::choose() {
    const LocatorHit* hit = m_model->hit(m_list->currentIndex().row());
    if (!hit) return;
    const LocatorHit chosenHit = *hit;
    hide();
    if (m_focusBefore) m_focusBefore->setFocus();
    emit chosen(chosenHit);
}

bool Locator::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched != m_field || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down: step(1); return true;
        case Qt::Key_Up: step(-1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(); return true;
        case Qt::Key_Escape:
            hide();
            if (m_focusBefore) m_focusBefore->setFocus();
            return true;
        default: return false;
    }
}

void Locator::mousePressEvent(QMouseEvent*) { hide(); }

void Locator::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), QColor(0, 0, 0, look::isDark() ? 110 : 28)); }

}  // namespace brook::ui
