#include "ui/groups/members_table.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <map>

#include "ui/groups/group_words.h"
#include "ui/look/text.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"
#include "ui/workbench/column_memory.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int memberRow = 44;
constexpr int nameColumn = 0;
constexpr int partitionsColumn = 1;
const int quiet = static_cast<int>(Text::Tone::Third);
constexpr int SecondLineRole = Qt::UserRole + 60;
constexpr int ChipsRole = Qt::UserRole + 61;

struct Row {
    admin::GroupMemberRow facts;
    QString software;
};

using Partitions = std::map<QString, QStringList>;  // by topic

Partitions byTopic(const std::vector<std::pair<std::string, PartitionIndex>>& places) {
    Partitions topics;
    for (const auto& [topic, partition] : places)
        topics[QString::fromStdString(topic)] << QString::number(partition.value());
    return topics;
}

/// "orders.placed 0 1 2, payments 4": the words of the chips, for those who hear, filter or copy them.
QString partitionWords(const Row& row) {
    QStringList words;
    for (const auto& [topic, partitions] : byTopic(row.facts.assignment))
        words << topic + QLatin1Char(' ') + partitions.join(QLatin1Char(' '));
    return words.isEmpty() ? MembersTable::tr("none") : words.join(QStringLiteral(", "));
}

/// What it holds, then what is on its way to it or from it.
QStringList chips(const Row& row) {
    QStringList chips;
    for (const auto& [topic, partitions] : byTopic(row.facts.assignment)) {
        chips << QLatin1Char(' ') + topic;
        chips << partitions;
    }
    return chips;
}

QString hostWords(const Row& row) {
    QString host = QString::fromStdString(row.facts.host);
    if (host.startsWith(QLatin1Char('/'))) host.remove(0, 1);
    return row.software.isEmpty() ? host : QStringLiteral("%1, %2").arg(host, row.software);
}

QString wholeMember(const Row& row) {
    QStringList lines{MembersTable::tr("Member %1").arg(QString::fromStdString(row.facts.id)),
                      MembersTable::tr("Client %1").arg(QString::fromStdString(row.facts.clientId)),
                      MembersTable::tr("Epoch %1").arg(row.facts.epoch)};
    if (!row.facts.subscription.empty())
        lines << MembersTable::tr("Wants %1").arg(QString::fromStdString(row.facts.subscription));
    return lines.join(QLatin1Char('\n'));
}

/// Two lines of words; partitions as chips, each topic's name before them.
class MemberDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        CellDelegate::paint(painter, given, index);
        const QRect room = given.rect.adjusted(px(look::cellPadding), 0, -px(look::cellPadding), -1);
        if (index.column() == nameColumn)
            paintName(*painter, room, index);
        else if (index.column() == partitionsColumn)
            paintChips(*painter, room, index.data(ChipsRole).toStringList());
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        CellDelegate::initStyleOption(option, index);
        const bool own = index.column() == nameColumn || index.column() == partitionsColumn;
        if (own && !(index.column() == partitionsColumn && index.data(ChipsRole).toStringList().isEmpty()))
            option->text.clear();
    }

private:
    static void paintName(QPainter& painter, const QRect& room, const QModelIndex& index) {
        const look::Colors& c = look::colors();
        const auto line = [&](const QString& words, const QFont& font, const QColor& ink, int top, int height) {
            painter.setFont(font);
            painter.setPen(ink);
            painter.drawText(QRect(room.left(), room.top() + top, room.width(), height), Qt::AlignVCenter,
                             QFontMetrics(font).elidedText(words, Qt::ElideMiddle, room.width()));
        };
        line(index.data().toString(), look::words(look::body, QFont::Medium), c.text, px(5), px(18));
        line(index.data(SecondLineRole).toString(), look::words(look::caption), c.text2, px(22), px(16));
    }

    static void paintChips(QPainter& painter, const QRect& room, const QStringList& chips) {
        const look::Colors& c = look::colors();
        const QFont words = look::words(look::caption);
        const QFont data = look::data(look::caption);
        int left = room.left();
        for (qsizetype i = 0; i < chips.size(); ++i) {
            const bool isTopic = chips[i].startsWith(QLatin1Char(' '));
            const QFontMetrics metrics(isTopic ? words : data);
            const QString text = isTopic ? metrics.elidedText(chips[i].mid(1), Qt::ElideMiddle, px(120)) : chips[i];
            const int width = metrics.horizontalAdvance(text) + (isTopic ? px(4) : px(14));
            const int rest = i + 1 < chips.size() ? px(32) : 0;
            if (left + width + rest > room.right() + 1) {
                painter.setFont(words);
                painter.setPen(c.text2);
                const auto hidden = std::count_if(chips.begin() + i, chips.end(), [](const QString& chip) {
                    return !chip.startsWith(QLatin1Char(' '));
                });
                painter.drawText(QRect(left, room.top(), room.right() - left, room.height()), Qt::AlignVCenter,
                                 QStringLiteral("+%1").arg(hidden));
                return;
            }
            const QRect box(left, room.center().y() - px(10), width, px(20));
            if (!isTopic) {
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setPen(Qt::NoPen);
                painter.setBrush(c.sunken);
                painter.drawRoundedRect(box, px(4), px(4));
            }
            painter.setFont(isTopic ? words : data);
            painter.setPen(isTopic ? c.text2 : c.text);
            painter.drawText(box, isTopic ? Qt::AlignVCenter | Qt::AlignLeft : Qt::AlignCenter, text);
            left += width + px(isTopic ? 4 : 6);
            if (i + 1 < chips.size() && chips[i + 1].startsWith(QLatin1Char(' '))) left += px(8);
        }
    }
};

}  // namespace

struct MembersTable::Model final : TableModel<Row> {
    explicit Model(QObject* parent)
        : TableModel([](const Row& row) { return QString::fromStdString(row.facts.id); }, parent) {
        addColumn(MembersTable::tr("Member"), [](const Row& row) { return memberName(row.facts); });
        addRole(nameColumn, SecondLineRole, [](const Row& row) { return hostWords(row); });
        addRole(nameColumn, Qt::ToolTipRole, [](const Row& row) { return wholeMember(row); });
        addRole(nameColumn, Qt::AccessibleDescriptionRole, [](const Row& row) { return hostWords(row); });
        addColumn(MembersTable::tr("Partitions"), partitionWords, Kind::Words,
                  [](const Row& row) { return QVariant(static_cast<qulonglong>(row.facts.assignment.size())); });
        addRole(partitionsColumn, ChipsRole, [](const Row& row) { return chips(row); });
        addRole(partitionsColumn, ToneRole,
                [](const Row& row) { return row.facts.assignment.empty() ? QVariant(quiet) : QVariant(); });
        addColumn(
            MembersTable::tr("State"), [](const Row&) { return QString(); },
            [](const Row& row) { return QVariant(row.facts.target != row.facts.assignment); });
        addRole(2, BadgesRole, [](const Row& row) {
            QList<BadgeSpec> badges;
            if (row.facts.target != row.facts.assignment)
                badges << BadgeSpec{MembersTable::tr("moving"), QStringLiteral("refresh"), BadgeTone::Warn};
            if (row.facts.instanceId) badges << BadgeSpec{MembersTable::tr("static"), {}, BadgeTone::Neutral};
            return QVariant::fromValue(badges);
        });
        addRole(2, Qt::ToolTipRole, [](const Row& row) {
            if (row.facts.target == row.facts.assignment) return QString();
            QStringList target;
            for (const auto& [topic, partitions] : byTopic(row.facts.target))
                target << topic + QLatin1Char(' ') + partitions.join(QLatin1Char(' '));
            return MembersTable::tr("On its way to %1").arg(target.join(QStringLiteral(", ")));
        });
    }
};

MembersTable::MembersTable(Workbench& workbench, QWidget* parent) : QWidget(parent), m_model(new Model(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    auto* table = new TableView(m_stack, memberRow);
    table->setModel(new SortedRows(m_model, this));
    table->setItemDelegate(new MemberDelegate(table));
    table->setStretched(partitionsColumn);
    table->setColumnWidth(nameColumn, px(160));
    table->setColumnWidth(2, px(72));
    table->sortByColumn(nameColumn, Qt::AscendingOrder);
    table->setAccessibleName(tr("Members"));
    rememberColumns(table, workbench, QStringLiteral("members"));
    m_stack->addWidget(table);
    m_stack->addWidget(new EmptyState(QStringLiteral("group"), tr("Nobody is in this group"),
                                      tr("Its committed offsets stay, and wait for the next consumer."), m_stack));
    column->addWidget(m_stack);
}

void MembersTable::refresh(const admin::GroupRow& group, const admin::Snapshot& snapshot) {
    std::vector<Row> rows;
    for (const admin::GroupMemberRow& member : group.members)
        rows.push_back({member, memberSoftware(member, snapshot.connections)});
    m_model->setRows(std::move(rows));
    m_stack->setCurrentIndex(group.members.empty() ? 1 : 0);
}

}  // namespace brook::ui
