import Reports

/// The table of `tandem bench` for people.
enum BenchmarkTable {
  /// A row for each roster and stage; on a narrow terminal a table of how good, and one of how much work.
  static func text(_ results: [BenchmarkResult], width: Int, style: TerminalStyle) -> String {
    var table = TextTable(columns: columns)
    for result in results {
      table.rows.append(row(result, "pairing", result.pairing))
      if let schedule = result.schedule { table.rows.append(row(result, "schedule", schedule)) }
    }
    var lines = table.lines(width: width, style: style)
    if table.lines(width: width, style: .plain).contains(where: { DisplayWidth.of($0) > width }) {
      let tables = [Array(0..<work), [0, 1] + Array(work..<columns.count)].map { places in
        TextTable(columns: places.map { columns[$0] }, rows: table.rows.map { row in places.map { row[$0] } })
      }
      lines = tables[0].lines(width: width, style: style) + [""] + tables[1].lines(width: width, style: style)
    }
    let notes = results.map { result in
      "\(result.roster): \(Words.grouped(result.leaders)) × \(Words.grouped(result.peers)), "
        + "\(Words.count(result.eligiblePairs, "eligible pair")), "
        + "read \(seconds(result.readSeconds)), candidates \(seconds(result.candidateSeconds)), "
        + "all \(seconds(result.seconds)), peak \(Words.decimal(result.peakMemory, places: 0)) MiB"
    }
    return (lines + [""] + notes.map { Paragraphs.wrapped($0, width: width) }).joined(separator: "\n")
  }

  /// The first of the columns that say how much work it took.
  private static let work = 9

  private static let columns: [TextTable.Column] =
    [.init("roster", minimum: 12), .init("stage")]
    + [
      "result", "gap", "time", "first", "1 %", "0.1 %", "proof", "in GLPK", "columns", "rounds", "nodes",
    ].map { .init($0, alignment: .right) }

  private static func row(_ result: BenchmarkResult, _ name: String, _ stage: BenchmarkResult.Stage)
    -> [String]
  {
    [
      result.roster, name, Words.grouped(stage.number), Words.percent(stage.gap, places: 2),
      seconds(stage.seconds), seconds(stage.first), seconds(stage.toOnePercent),
      seconds(stage.toOneTenthPercent), seconds(stage.toProof), Words.percent(stage.shareInGLPK),
      Words.grouped(stage.columns), Words.grouped(stage.rounds), Words.grouped(stage.nodes),
    ]
  }

  private static func seconds(_ value: Double?) -> String {
    value.map { "\(Words.decimal($0, places: $0 < 10 ? 2 : 1)) s" } ?? "–"
  }
}
