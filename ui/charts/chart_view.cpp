#include "ui/charts/chart_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>

#include "ui/charts/chart_accessible.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/map_control.h"
#include "ui/charts/tooltip.h"
#include "ui/jobs/free_in_background.h"
#include "ui/jobs/jobs.h"

namespace clientele {
namespace {

/// Charts of so many rows or marks are read and placed in a few milliseconds.
constexpr std::size_t at_once = 20'000;

std::size_t marks_of(const ChartData& chart) {
    std::size_t marks = 0;
    for (const ChartSeries& series : chart.series) marks += series.marks.size();
    return marks;
}

}  // namespace

struct ChartView::State {
    Jobs* jobs = nullptr;
    QPointer<Job> reading, placing;
    quint64 asked = 0;   // rises with every chart; what is read for older ones is dropped
    quint64 placed_as = 0;  // rises with every size and chart; likewise
    std::shared_ptr<const ChartData> data = std::make_shared<const ChartData>();
    Theme theme = Theme::light();
    bool given = false;
    std::unique_ptr<PreparedChart> prepared;  // for the present size, made when first needed
    QPixmap picture;                          // of it, for the present pixel ratio
    QPixmap before;                           // the last picture, while a large chart is placed
    // What is selected and hovered is remembered as series and index, which a new size does not change.
    std::pair<int, int> selected{-1, -1}, hovered{-1, -1};
    QPointF pointer;
    MapControl* map = nullptr;   // made for the first map

    int placed(std::pair<int, int> mark) const {
        if (!prepared || mark.first < 0) return -1;
        for (std::size_t i = 0; i < prepared->layout.marks.size(); ++i) {
            const PlacedMark& one = prepared->layout.marks[i];
            if (one.series == mark.first && one.index == mark.second) return static_cast<int>(i);
        }
        return -1;
    }
    std::pair<int, int> named(int placed_at) const {
        if (placed_at < 0) return {-1, -1};
        const PlacedMark& mark = prepared->layout.marks[static_cast<std::size_t>(placed_at)];
        return {mark.series, mark.index};
    }
    int row_of(std::pair<int, int> mark) const {
        if (mark.first < 0) return -1;
        return data->series[static_cast<std::size_t>(mark.first)].marks[static_cast<std::size_t>(mark.second)].row;
    }
    /// Of a cell of a map.
    std::optional<Area> area_of(std::pair<int, int> mark) const {
        if (mark.first < 0 || data->kind != ChartKind::map) return {};
        const Mark& cell =
            data->series[static_cast<std::size_t>(mark.first)].marks[static_cast<std::size_t>(mark.second)];
        if (cell.lane == 0) return {};
        return to_the_metre(clientele::area_of(cell_of({cell.y, cell.x}, cell.lane)));
    }
    bool leads_on(std::pair<int, int> mark) const { return row_of(mark) >= 0 || area_of(mark); }
    void drop_layout() {
        if (placing) placing->stop();
        ++placed_as;
        prepared.reset();
        if (!picture.isNull()) before = std::exchange(picture, {});
    }
    void render(const ChartView& view);
    void paint_ring(QPainter& painter, const PlacedMark& mark, bool strong) const;
    QString elided_label_at(QPointF point) const;
};

void ChartView::State::render(const ChartView& view) {
    const double ratio = view.devicePixelRatioF();
    if (!picture.isNull() && picture.devicePixelRatio() == ratio) return;
    picture = QPixmap(view.size() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    prepared->scene.paint(painter);
}

void ChartView::State::paint_ring(QPainter& painter, const PlacedMark& mark, bool strong) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(strong ? theme.ink : theme.muted, strong ? 2 : 1));
    if (!mark.wedge.isEmpty()) {
        painter.drawPath(mark.wedge);
    } else if (mark.box.isNull()) {
        const double radius = strong ? 6 : 5;
        painter.setBrush(theme.panel);
        painter.drawEllipse(mark.anchor, radius, radius);
        painter.setBrush(colour(theme, ink_of(*data, mark.series, Tone::own)));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(mark.anchor, radius - 2.5, radius - 2.5);
    } else {
        painter.drawRoundedRect(mark.box.adjusted(-2, -2, 2, 2), 3, 3);
    }
}

QString ChartView::State::elided_label_at(QPointF point) const {
    for (const ChartLabel& label : prepared->layout.labels) {
        if (!label.full.isEmpty() && label.full != label.text && label.area.contains(point)) return label.full;
    }
    return {};
}

ChartView::ChartView(QWidget* parent) : QWidget(parent), state_(std::make_unique<State>()) {
    install_chart_accessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(120, 80);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

ChartView::~ChartView() = default;

QSize ChartView::sizeHint() const { return {480, 240}; }

void ChartView::set_jobs(Jobs* jobs) { state_->jobs = jobs; }

void ChartView::set_chart(const FindingTable& table, const ChartSpec& spec) {
    const quint64 asked = ++state_->asked;
    if (state_->reading) state_->reading->stop();
    using Read = std::shared_ptr<const ChartData>;
    const bool little = table.rows() <= at_once && spec.kind != ChartKind::map;   // a map reads its outlines first
    if (!state_->jobs || little)
        return show_data(std::make_shared<const ChartData>(collect(table, spec, chart_format())));
    state_->reading = state_->jobs->run<Read>(
        Lane::analysis, {},
        [table, spec, format = chart_format()](const Progress&) -> Result<Read> {
            return std::make_shared<const ChartData>(collect(table, spec, format));
        },
        this,
        [this, asked](Result<Read> read) {
            if (read && asked == state_->asked) show_data(std::move(*read));
        },
        true);
}

void ChartView::show_data(std::shared_ptr<const ChartData> chart) {
    state_->data = freed_in_background(std::move(chart));
    state_->given = true;
    state_->selected = state_->hovered = {-1, -1};
    state_->drop_layout();
    show_map_control();
    setAccessibleName(state_->data->title);
    setAccessibleDescription(selected_text());
    update();
}

/// A map is moved by its own control; other charts know nothing of it.
void ChartView::show_map_control() {
    State& s = *state_;
    const bool wanted = s.data->kind == ChartKind::map && !s.data->empty();
    if (wanted && !s.map) {
        s.map = new MapControl(*this);
        connect(s.map, &MapControl::moved, this, [this] {
            state_->hovered = {-1, -1};
            state_->drop_layout();
            update();
        });
        connect(s.map, &MapControl::area_chosen, this, &ChartView::area_chosen);
    }
    if (s.map) s.map->show_for(wanted ? s.data.get() : nullptr);
}

bool ChartView::event(QEvent* event) {
    MapControl* map = state_->map;
    if (!map || !map->active() || !MapControl::concerns(*event)) return QWidget::event(event);
    prepare();   // events may come faster than paintings
    return (state_->prepared && map->handle(*event, state_->prepared->layout)) || QWidget::event(event);
}

/// Large charts come later: then there is nothing prepared yet.
void ChartView::prepare() {
    State& s = *state_;
    if (s.prepared || !s.given || width() < 2 || height() < 2) return;
    const Canvas canvas{size(), chart_font(font()), chart_format(), devicePixelRatioF(),
                        s.map && s.map->active() ? s.map->view() : std::nullopt};
    if (s.jobs && s.data->kind != ChartKind::map && marks_of(*s.data) > at_once) return place_in_background(canvas);
    s.prepared = std::make_unique<PreparedChart>(s.data, lay_out(*s.data, canvas), canvas.font, s.theme);
}

void ChartView::place_in_background(const Canvas& canvas) {
    State& s = *state_;
    if (s.placing) return;
    using Placed = std::shared_ptr<ChartLayout>;
    s.placing = s.jobs->run<Placed>(
        Lane::analysis, {},
        [shown = s.data, canvas](const Progress&) -> Result<Placed> {
            return std::make_shared<ChartLayout>(lay_out(*shown, canvas));
        },
        this,
        [this, as = s.placed_as, type = canvas.font](Result<Placed> placed) {
            state_->placing.clear();
            if (as != state_->placed_as || !placed) return update();  // another size or chart since
            state_->prepared = std::make_unique<PreparedChart>(state_->data, std::move(**placed), type, state_->theme);
            update();
        },
        true);
}

void ChartView::set_theme(const Theme& theme) {
    state_->theme = theme;
    state_->picture = {};
    // The places stay as they are.
    if (auto old = std::move(state_->prepared))
        state_->prepared =
            std::make_unique<PreparedChart>(state_->data, std::move(old->layout), chart_font(font()), theme);
    update();
}

int ChartView::selected_row() const { return state_->row_of(state_->selected); }

QString ChartView::selected_text() const {
    const auto [series, index] = state_->selected;
    if (series < 0) return state_->data->empty() ? tr("No data to show") : tr("Use the arrow keys to read the values.");
    return describe(*state_->data, series, index, chart_format()).sentence();
}

void ChartView::select_mark(int placed) {
    const auto mark = state_->named(placed);
    if (mark == state_->selected) return;
    state_->selected = mark;
    setAccessibleDescription(selected_text());
    update();
    Q_EMIT selected(selected_row());
}

void ChartView::paintEvent(QPaintEvent*) {
    prepare();
    QPainter painter(this);
    if (!state_->prepared) {
        if (!state_->before.isNull()) painter.drawPixmap(rect(), state_->before);
        return;
    }
    state_->before = {};
    state_->render(*this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, state_->picture);
    const ChartLayout& layout = state_->prepared->layout;
    if (state_->map && state_->map->active()) state_->map->paint(painter, layout, state_->theme);
    const int selected = state_->placed(state_->selected);
    const int hovered = state_->placed(state_->hovered);
    const auto mark = [&](int i) -> const PlacedMark& { return layout.marks[static_cast<std::size_t>(i)]; };
    const QFont font = chart_font(this->font());
    if (hasFocus() && selected < 0 && !layout.marks.empty()) {  // the chart has the focus, none of its marks yet
        painter.setPen(QPen(state_->theme.accent, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    if (selected >= 0) state_->paint_ring(painter, mark(selected), true);
    if (hovered >= 0 && hovered != selected) state_->paint_ring(painter, mark(hovered), false);
    if (hovered >= 0) {
        const auto [series, index] = state_->hovered;
        paint_tooltip(painter, describe(*state_->data, series, index, chart_format()), state_->pointer, rect(), font,
                      state_->theme);
        return;
    }
    const QString elided = state_->elided_label_at(state_->pointer);
    if (!elided.isEmpty() && underMouse()) {
        paint_tooltip(painter, {elided, {}}, state_->pointer, rect(), font, state_->theme);
    } else if (selected >= 0 && hasFocus()) {
        const auto [series, index] = state_->selected;
        paint_tooltip(painter, describe(*state_->data, series, index, chart_format()), mark(selected).anchor, rect(),
                      font, state_->theme);
    }
}

void ChartView::resizeEvent(QResizeEvent*) { state_->drop_layout(); }

void ChartView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) state_->drop_layout();
    QWidget::changeEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    prepare();
    if (!state_->prepared) return;
    state_->pointer = event->position();
    state_->hovered = state_->named(mark_at(state_->prepared->layout, state_->pointer));
    const bool selecting = state_->map && state_->map->selecting();
    setCursor(selecting                           ? Qt::CrossCursor
              : state_->leads_on(state_->hovered) ? Qt::PointingHandCursor
                                                  : Qt::ArrowCursor);
    update();
}

void ChartView::leaveEvent(QEvent*) {
    state_->hovered = {-1, -1};
    state_->pointer = {-1, -1};
    update();
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    prepare();
    if (event->button() != Qt::LeftButton || !state_->prepared) return QWidget::mousePressEvent(event);
    const int mark = mark_at(state_->prepared->layout, event->position());
    if (mark < 0) return QWidget::mousePressEvent(event);
    select_mark(mark);
    event->accept();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !state_->prepared) return QWidget::mouseReleaseEvent(event);
    const int mark = mark_at(state_->prepared->layout, event->position());
    if (mark < 0 || state_->named(mark) != state_->selected) return QWidget::mouseReleaseEvent(event);
    activate_selected(event->globalPosition().toPoint());
}

/// False where the selected mark leads nowhere.
bool ChartView::activate_selected(const QPoint& global) {
    if (const int row = selected_row(); row >= 0)
        Q_EMIT activated(row, global);
    else if (const auto area = state_->area_of(state_->selected))
        Q_EMIT area_activated(*area, global);
    else
        return false;
    return true;
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    prepare();
    if (!state_->prepared) return QWidget::keyPressEvent(event);
    const int now = state_->placed(state_->selected);
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End: select_mark(next_mark(state_->prepared->layout, now, event->key())); return;
        case Qt::Key_Escape:
            if (now < 0) break;
            select_mark(-1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space: {
            if (now < 0) break;
            const QPointF at = state_->prepared->layout.marks[static_cast<std::size_t>(now)].anchor;
            if (!activate_selected(mapToGlobal(at.toPoint()))) break;
            return;
        }
        default: break;
    }
    QWidget::keyPressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace clientele
