import Foundation
import RosterFiles

/// Many files in a folder.
struct FolderOutput {
  let folder: String

  /// Makes the folder, and what it lies in. Throws `OutputError` where that can't be.
  init(_ folder: String) throws(OutputError) {
    self.folder = folder
    try Self.create(folder)
  }

  /// Writes a file at a path within the folder.
  func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try WholeFile.write(bytes, to: "\(folder)/\(path)", flush: false)
  }

  /// Makes a folder within it.
  func makeFolder(_ name: String) throws(OutputError) { try Self.create("\(folder)/\(name)") }

  /// Files of the same endings that lie in folders within it beside those: of another plan, or of people who have left this one.
  func others(in folders: Set<String>, beside files: [String]) -> [String] {
    let endings = Set(files.map { ($0 as NSString).pathExtension })
    let own = Set(files)
    return folders.sorted().flatMap { name in
      ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")) ?? []).sorted()
        .filter { endings.contains(($0 as NSString).pathExtension) }.map { "\(name)/\($0)" }
        .filter { !own.contains($0) }
    }
  }

  private static func create(_ folder: String) throws(OutputError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let reason = String(cString: strerror(errno))
      throw .cannotCreate(path: folder, reason: reason)
    }
  }
}
