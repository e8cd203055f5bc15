#include "ui/sql/cell_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include "ui/records/payload_view.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

CellDialog::CellDialog(const QString& column, const SqlCell& cell, QWidget* parent) : QDialog(parent) {
    setWindowTitle(column);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(px(640), px(560));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, px(8), 0, 0);
    auto* title = new Text(column, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this);
    title->setTextFormat(Qt::PlainText);
    title->setContentsMargins(px(look::gutter), px(8), px(look::gutter), 0);
    layout->addWidget(title);
    auto* view = new PayloadView(QStringLiteral("value"), this);
    layout->addWidget(view, 1);
    connect(view, &PayloadView::copyWanted, this,
            [text = copyText(cell)] { QGuiApplication::clipboard()->setText(text); });
    if (cell.kind == SqlCell::Kind::Null) {
        view->setSentence(tr("NULL"), tr("There is no value."));
        return;
    }
    const QByteArray bytes = cell.isNumber() ? numberText(cell).toUtf8() : cell.bytes;
    const auto* data = reinterpret_cast<const std::byte*>(bytes.constData());
    view->setPayload(Bytes(data, data + bytes.size()), static_cast<std::uint64_t>(bytes.size()));
}

}  // namespace brook::ui
