import Foundation
import TestSupport

/// A run of the built program.
struct Program {
    /// What it ended with.
    let status: Int32
    /// What it wrote to standard output.
    let output: String
    /// What it wrote to standard error.
    let notices: String

    /// Where the build put it: beside the tests.
    static let path: String = {
        let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = ((tests ?? CommandLine.arguments[0]) as NSString).deletingLastPathComponent
        return folder + "/skincare"
    }()

    /// Runs it to its end with arguments and what to read.
    ///
    /// - Throws: An error where it cannot be started.
    init(
        _ arguments: [String],
        input: String = "",
        at path: String = Program.path,
        in folder: String = "/",
        environment: [String: String] = [:]
    ) throws {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = environment
        let (source, sink, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = source
        process.standardOutput = sink
        process.standardError = errors
        try process.run()
        try source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try source.fileHandleForWriting.close()
        output = String(decoding: sink.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        notices = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }
}
