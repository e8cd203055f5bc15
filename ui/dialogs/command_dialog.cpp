#include "ui/dialogs/command_dialog.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

#include "ui/look/icons.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

/// What one should know before one goes on: a triangle and a sentence, on the soft colour of warnings.
class Warning final : public QWidget {
public:
    Warning(const QString& sentence, QWidget* parent) : QWidget(parent) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(px(38), px(8), px(12), px(8));
        auto* words = new Text(sentence, look::words(look::small), Text::Tone::Normal, this);
        words->setWordWrap(true);
        row->addWidget(words);
        setAccessibleName(sentence);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const look::Colors& c = look::colors();
        painter.setPen(c.warnLine);
        painter.setBrush(c.warnSoft);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6));
        painter.drawPixmap(px(12), px(9),
                           look::iconPixmap(QStringLiteral("warning"), c.warn, px(16), devicePixelRatioF()));
    }
};

}  // namespace

CommandDialog::CommandDialog(const QString& title, QPushButton* go, QWidget* parent) : QDialog(parent), m_go(go) {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(px(460));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(16));
    auto* heading = new Text(title, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this);
    heading->setWordWrap(true);
    column->addWidget(heading);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(px(16));
    m_form->setVerticalSpacing(px(12));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(m_form);
    m_error = new Text({}, look::words(look::body), Text::Tone::Error, this);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    column->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addStretch();
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_go->setParent(this);
    m_go->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_error->hide();
        m_go->setEnabled(false);
        carryOut();
    });
}

void CommandDialog::addNote(const QString& sentence) {
    auto* note = new Text(sentence, look::words(look::small), Text::Tone::Third, this);
    note->setWordWrap(true);
    m_form->addRow(note);
}

void CommandDialog::addWarning(const QString& sentence) { m_form->addRow(new Warning(sentence, this)); }

void CommandDialog::showError(const QString& message) {
    m_error->setText(message);
    m_error->show();
    m_go->setEnabled(true);
}

std::function<void(Result<void>)> CommandDialog::finished(const QString& sentence) {
    return [self = QPointer(this), sentence](const Result<void>& result) {
        if (!self) return;
        if (!result) return self->showError(QString::fromStdString(result.error().message));
        emit self->done(sentence);
        self->accept();
    };
}

}  // namespace brook::ui
