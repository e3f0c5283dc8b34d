import Foundation

/// How much memory the process has held at most.
enum PeakMemory {
  /// RUSAGE_SELF, which C libraries import as different types.
  private static let thisProcess: Int32 = 0

  /// MiB, since the process began.
  static var mebibytes: Double {
    var usage = rusage()
    getrusage(thisProcess, &usage)
    #if os(Linux)
      return Double(usage.ru_maxrss) / 1024
    #else
      return Double(usage.ru_maxrss) / 1_048_576
    #endif
  }
}
