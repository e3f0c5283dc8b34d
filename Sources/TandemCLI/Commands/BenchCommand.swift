import ArgumentParser
import Foundation

/// `tandem bench ROSTER…`
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure how long rosters take, and how good what they get is.",
    discussion: "Nothing is written. Docs/Benchmarking.md says what the columns mean and how to compare.")

  @Argument(help: "The rosters, tandem-roster/1 files.")
  var rosters: [String]

  @Option(name: .long, help: "Threads to use; all cores if absent.")
  var threads: Int?

  @Flag(name: .long, help: "Measure the pairing alone.")
  var pairsOnly = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let console = messages.console
    var results: [BenchmarkResult] = []
    for path in rosters {
      console.progress.show("measuring \(path)")
      let count = threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
      results.append(try BenchmarkRun(path: path, threads: count, pairsOnly: pairsOnly).result())
    }
    if messages.json {
      try console.result(try JSONText.pretty(results))
    } else {
      try console.result(
        BenchmarkTable.text(results, width: console.tableWidth, style: console.resultStyle))
    }
  }

  func validate() throws {
    if rosters.isEmpty { throw ValidationError(Messages.noRosters) }
    if let threads, !(1...256).contains(threads) { throw ValidationError(Messages.threadsOutOfRange) }
  }
}
