//! How far a request may reach. A board's own configuration may name any host; what an
//! answer leads to (a redirect, a next page, a link) must be a public one, so that a feed
//! cannot make this machine look into the network it stands in.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs as _};
use std::sync::{Mutex, PoisonError};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::{Ask, Failure, Kind, host_of};

/// The URL to ask first. Only https, unless the board's configuration names the host with
/// plain http.
pub fn first(ask: &Ask<'_>) -> Result<Url, Failure> {
    let refuse = |reason: String| Failure::new(Kind::Final, reason);
    let url = Url::parse(&ask.request.url)
        .map_err(|error| refuse(format!("{}: not a URL: {error}", ask.shown())))?;
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_own(&url, ask.own_hosts) => Ok(url),
        scheme => Err(refuse(format!("{scheme}: only https is asked; refused"))),
    }
}

/// Whether the board's own configuration names the host.
pub fn is_own(url: &Url, own_hosts: &[String]) -> bool {
    own_hosts.contains(&host_of(url.as_str()))
}

/// Addresses that were looked up and found public. It is also the resolver of the client
/// that goes there, so that a second look-up cannot give another address.
#[derive(Debug, Default)]
pub struct Checked {
    found: Mutex<HashMap<String, Vec<SocketAddr>>>,
}

impl Checked {
    /// Looks a URL's host up and refuses what is not public.
    pub fn check(&self, url: &Url) -> Result<(), Failure> {
        let (Some(host), Some(port)) = (url.host(), url.port_or_known_default()) else {
            return Err(Failure::new(Kind::Final, "led to an address without a host; refused"));
        };
        match host {
            Host::Ipv4(address) => allow(&host, IpAddr::V4(address)),
            Host::Ipv6(address) => allow(&host, IpAddr::V6(address)),
            Host::Domain(name) => {
                let found: Vec<_> = (name, port)
                    .to_socket_addrs()
                    .map_err(|error| {
                        Failure::new(Kind::Passing, format!("cannot find {name}: {error}"))
                    })?
                    .collect();
                for address in &found {
                    allow(&host, address.ip())?;
                }
                let mut all = self.found.lock().unwrap_or_else(PoisonError::into_inner);
                all.insert(name.to_owned(), found);
                Ok(())
            }
        }
    }
}

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let all = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let found = all.get(name.as_str()).cloned().unwrap_or_default();
        let addresses: Addrs = Box::new(found.into_iter());
        Box::pin(std::future::ready(Ok(addresses)))
    }
}

fn allow(host: &Host<&str>, address: IpAddr) -> Result<(), Failure> {
    if is_public(address) {
        return Ok(());
    }
    let reason = format!("led to {host}, which is in a private network; refused");
    Err(Failure::new(Kind::Final, reason))
}

fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let is_shared = first == 100 && (64..128).contains(&second);
    !(address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_multicast()
        || address.is_documentation()
        || is_shared
        || first == 0
        || first >= 240)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // 64:ff9b::/96 and 2002::/16 carry an IPv4 address inside.
    let segments = address.segments();
    let embedded = match segments {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => {
            let [a, b] = high.to_be_bytes();
            let [c, d] = low.to_be_bytes();
            Some(Ipv4Addr::new(a, b, c, d))
        }
        _ => None,
    };
    !(address.is_loopback()
        || address.is_unspecified()
        || address.is_multicast()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || embedded.is_some_and(|address| !is_public_v4(address)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_addresses_are_told_from_public_ones() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:c0a8:101::",
            "ff02::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in ["1.1.1.1", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn a_name_for_this_machine_is_found_out() {
        let checked = Checked::default();
        let failure = checked.check(&Url::parse("https://localhost/x").unwrap()).unwrap_err();
        assert!(failure.reason.contains("private network"), "{}", failure.reason);
        for url in ["https://127.1/", "https://0x7f000001/", "https://[::1]/"] {
            assert!(checked.check(&Url::parse(url).unwrap()).is_err(), "{url}");
        }
    }
}
