import ArgumentParser
import Foundation

/// How to search for an answer, and when to stop.
struct SolveOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: "Fewest unserved first, then the highest lowest total of a served peer, then the points.")
  var fair = false

  @Option(
    name: .long, parsing: .unconditional,
    help:
      "Stop at this gap, 0 to 1 or 0% to 100%, such as 0.01 or 1%: of the pairing, of the schedule, and where both are sought of the whole plan's value. Without it the search ends where it is proven or stalls; so it does where the gap can't be reached."
  )
  var gap: Fraction?

  @Option(
    name: .long,
    help: "Stop after this time: 90, 90s or 2m. What a limit of time cuts differs from run to run.")
  var timeLimit: Period?

  @Option(name: .long, help: "Threads to use; all cores if absent. The answer is the same on any number.")
  var threads: Int?

  @Option(name: .long, help: "Seed of what is drawn at random in the search.")
  var seed: UInt64 = 1

  /// Threads to use.
  var threadCount: Int { threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  func validate() throws {
    if let threads, !(1...256).contains(threads) { throw ValidationError(Messages.threadsOutOfRange) }
  }

  /// A share such as 0.01 or 1%.
  struct Fraction: ExpressibleByArgument {
    let value: Double

    init?(argument: String) {
      let isPercent = argument.hasSuffix("%")
      guard let number = Double(isPercent ? String(argument.dropLast()) : argument), number >= 0 else {
        return nil
      }
      value = isPercent ? number / 100 : number
      guard value <= 1 else { return nil }
    }
  }

  /// A length of time such as 90, 90s, 2m or 1h.
  struct Period: ExpressibleByArgument {
    let seconds: Double

    init?(argument: String) {
      let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600]
      let unit = argument.last.flatMap { units[$0] }
      guard let number = Double(unit == nil ? argument : String(argument.dropLast())) else { return nil }
      seconds = number * (unit ?? 1)
      guard seconds >= 0, seconds <= 1e6 else { return nil }
    }

    /// The same as a duration.
    var duration: Duration { .milliseconds(Int64(seconds * 1000)) }
  }
}
