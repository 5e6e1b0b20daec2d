package dev.ceyuan.platform;

import dev.ceyuan.platform.database.StartRefused;
import dev.ceyuan.platform.database.StartRefused.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Objects;

/// Where the platform is to listen, tried out before the long work begins.
record ListenAddress(String host, int port) {

    /// @throws StartRefused `PORT_TAKEN`, `PORT_NOT_ALLOWED` or `HOST_NOT_HERE`
    void requireFree() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new StartRefused(Kind.HOST_NOT_HERE, host);
        } catch (SocketException e) {
            throw refusal(Objects.toString(e.getMessage(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot try the port out (" + this + ")", e);
        }
    }

    private StartRefused refusal(String reason) {
        if (reason.contains("Permission denied")) {
            return new StartRefused(Kind.PORT_NOT_ALLOWED, port);
        }
        if (reason.contains("Cannot assign requested address")) {
            return new StartRefused(Kind.HOST_NOT_HERE, host);
        }
        return taken();
    }

    /// The refusal for a port that somebody else has.
    StartRefused taken() {
        return new StartRefused(Kind.PORT_TAKEN, host, port);
    }

    /// The address as a person opens it, on the port that was really taken.
    ///
    /// An address that means all interfaces is shown as this machine.
    String url(int boundPort) {
        boolean all = host.equals("0.0.0.0") || host.equals("::");
        var name = all ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + boundPort;
    }
}
