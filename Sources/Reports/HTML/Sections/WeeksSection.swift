import Coaching

/// Sessions per week, as stacked bars and as a table.
struct WeeksSection {
  typealias Fields = ReportTemplates.Fields

  private static let kinds: [(kind: Step.Kind, label: String)] = [
    (.meeting, "meetings"), (.observation, "observations"), (.group, "group sessions"),
    (.preparation, "preparations"),
  ]
  private let weeks: TermWeeks
  /// Sessions by week (from 0), then by kind.
  private let counts: [[Int]]

  init(_ sessions: [Session], term: Term) {
    weeks = TermWeeks(term)
    var counts = Array(repeating: Array(repeating: 0, count: Self.kinds.count), count: weeks.count)
    for session in sessions {
      let week = weeks.number(of: session.date) - 1
      guard counts.indices.contains(week),
        let kind = Self.kinds.firstIndex(where: { $0.kind == session.kind })
      else { continue }
      counts[week][kind] += 1
    }
    self.counts = counts
  }

  /// What the template "weeks" is filled with.
  var fields: Fields {
    let totals = counts.map { $0.reduce(0, +) }
    let chart = Chart(weeks: counts.count, greatest: totals.max() ?? 0)
    let legend = Self.kinds.enumerated().map { place, kind -> Fields in
      let count = counts.reduce(0) { $0 + $1[place] }
      return ["kind": kind.kind.rawValue, "label": kind.label, "count": Words.grouped(count)]
    }
    return [
      "sentence": sentence(totals), "legend": legend, "width": chart.width, "height": chart.height,
      "ticks": chart.ticks, "bars": counts.indices.map { bar($0, in: chart) }, "rows": rows(totals),
    ]
  }

  private func sentence(_ totals: [Int]) -> String {
    guard let greatest = totals.max(), greatest > 0, let week = totals.firstIndex(of: greatest) else {
      return "No session is placed."
    }
    let all = totals.reduce(0, +)
    let mean = Double(all) / Double(totals.filter { $0 > 0 }.count)
    return "The fullest week is week \(week + 1) (\(DateText.week(from: weeks.monday(of: week + 1)))) with "
      + "\(Words.count(greatest, "session")); weeks with sessions have \(Words.decimal(mean, places: 0)) on average."
  }

  private func bar(_ week: Int, in chart: Chart) -> Fields {
    var y = chart.base
    var segments: [Fields] = []
    for (place, kind) in Self.kinds.enumerated() where counts[week][place] > 0 {
      let height = chart.length(of: counts[week][place])
      y -= height
      segments.append([
        "kind": kind.kind.rawValue, "x": number(chart.x(of: week)), "y": number(y),
        "width": number(chart.barWidth),
        "height": number(height), "title": "Week \(week + 1): \(counts[week][place]) \(kind.label)",
      ])
    }
    var fields: Fields = [
      "segments": segments, "middle": number(chart.x(of: week) + chart.barWidth / 2),
      "labelY": number(chart.base + 17), "dateY": number(chart.base + 32), "label": String(week + 1),
    ]
    if counts.count <= 20 || week % 3 == 0 {
      fields["date"] = DateText.dayAndMonth(weeks.monday(of: week + 1))
    }
    return fields
  }

  private func rows(_ totals: [Int]) -> [Fields] {
    counts.indices.map { week in
      [
        "week": String(week + 1), "dates": DateText.week(from: weeks.monday(of: week + 1)),
        "counts": counts[week].map(Words.grouped), "total": Words.grouped(totals[week]),
      ]
    }
  }

  private func number(_ value: Double) -> String { Words.plainDecimal((value * 10).rounded() / 10) }
}

/// The measures of the bar chart.
private struct Chart {
  let left = 44.0
  let base = 200.0
  let top = 14.0
  let width = "860"
  let height = "238"
  let barWidth: Double
  private let step: Double
  private let ceiling: Double
  private let tick: Int

  init(weeks: Int, greatest: Int) {
    step = (850 - left) / Double(max(1, weeks))
    barWidth = max(2, min(46, step * 0.72))
    tick = Self.tick(for: greatest)
    ceiling = Double(max(1, (greatest + tick - 1) / tick) * tick)
  }

  func x(of week: Int) -> Double { left + step * Double(week) + (step - barWidth) / 2 }

  func length(of count: Int) -> Double { Double(count) / ceiling * (base - top) }

  var ticks: [[String: Any]] {
    stride(from: 0, through: Int(ceiling), by: tick).map { count in
      [
        "left": "\(Int(left))", "right": "850", "y": Words.plainDecimal(base - length(of: count)),
        "labelX": "\(Int(left) - 8)", "label": Words.grouped(count),
      ]
    }
  }

  /// 1, 2 or 5 times a power of ten, so that there are about four ticks.
  private static func tick(for greatest: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where factor * power * 5 >= greatest { return factor * power }
      power *= 10
    }
  }
}
